import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { notify } from '../../ui/notify.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './interests.module.css';
import { SenderFacts } from './sender-facts.tsx';
import { type SettledInterest, useReopenInterest } from './use-interests.ts';

function useOutcomeSentence(): (interest: SettledInterest) => string {
  const { t } = useTranslation();
  return ({ status, settledBy, filedFor }) => {
    const said = status === 'answered' && filedFor ? 'listed' : status;
    return t(`interests.outcome.${said}`, {
      person: settledBy ?? t('trail.mechanism'),
      organisation: filedFor?.name ?? '',
    });
  };
}

/** What was written, by the sender or by us, under its heading. */
function Kept({ heading, text }: { heading: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <h4 className="h-min">{heading}</h4>
      <PlainText text={text} isVoice />
    </div>
  );
}

function Row({ interest }: { interest: SettledInterest }) {
  const { t } = useTranslation();
  const outcome = useOutcomeSentence();
  const reopen = useReopenInterest();
  const { name, organisation, reference, filedFor } = interest;
  return (
    <li data-row className={styles.row}>
      <p className={styles.since}>
        <Moment at={interest.settledAt} shape="day" />
        <small>{t(`interests.aims.${interest.aim}`)}</small>
      </p>
      <div className={styles.settledWords}>
        <h3 className={styles.name} dir="auto">
          {organisation ? t('interests.senderOf', { name, organisation }) : name}
        </h3>
        <p dir="auto">
          {outcome(interest)}
          {reference ? (
            <>
              {' · '}
              <Link to="/cases/$reference" params={{ reference }} className="num">
                {reference}
              </Link>
            </>
          ) : (
            filedFor && (
              <>
                {' · '}
                <Link to="/directory/$organisationId" params={{ organisationId: filedFor.id }}>
                  {filedFor.name}
                </Link>
              </>
            )
          )}
        </p>
        <details>
          <summary data-opens>
            {t('interests.messageOf')}
            <span className="vh"> {name}</span>
          </summary>
          <div className={styles.kept}>
            <PlainText text={interest.message} isVoice />
            <SenderFacts interest={interest} />
            <Kept heading={t('interests.checkedHow')} text={interest.checkedHow} />
            <Kept heading={t('interests.reason')} text={interest.reason} />
            <Kept heading={t('interests.letterSent')} text={interest.letter} />
          </div>
        </details>
        {interest.reopen.allowed && (
          <div className="buttons">
            <Button
              size="xs"
              loading={reopen.isPending}
              onClick={() =>
                reopen.mutate(
                  { interestId: interest.id },
                  {
                    onSuccess: () => notify({ message: t('interests.reopen.done') }),
                    onError: (error) => notify({ message: refusalText(error), isProblem: true }),
                  },
                )
              }
            >
              {t('interests.reopen.verb')}
              <span className="vh"> {name}</span>
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

/** What became of interests, the newest first. */
export function SettledInterests({ interests }: { interests: readonly SettledInterest[] }) {
  return (
    <ul>
      {interests.map((interest) => (
        <Row key={interest.id} interest={interest} />
      ))}
    </ul>
  );
}
