import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canSendLetterAgain } from '../../../shared/accounts/permissions.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { notify } from '../../ui/notify.ts';
import { Moment } from '../../ui/time/moment.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './letters.module.css';
import { useSession } from './session.ts';
import { type Letter, useSendLetterAgain } from './use-letters.ts';

/** How far a letter has come, in words. */
function Delivery({ letter, leaves }: { letter: Letter; leaves: boolean }) {
  const { t } = useTranslation();
  const { demonstration } = useSession();
  if (letter.status === 'sent') {
    return (
      <p className="soft">
        {demonstration ? t('letters.keptHere') : t('letters.sent')}{' '}
        {letter.sentAt && <Moment at={letter.sentAt} shape="time" />}
      </p>
    );
  }
  if (letter.status === 'failed') {
    return (
      <p className="over">
        <IconAlertCircle className="icon" stroke={1.5} aria-hidden="true" />{' '}
        {t('letters.givenUp', { count: letter.attempts })}
      </p>
    );
  }
  return (
    <>
      <p>
        {letter.attempts > 0
          ? t('letters.waitsTried', { count: letter.attempts })
          : t('letters.waits')}
      </p>
      {leaves && letter.attempts > 0 && letter.nextAttemptAt && (
        <p className="cap">
          {t('letters.nextAttempt')} <Moment at={letter.nextAttemptAt} shape="date-time" />
        </p>
      )}
    </>
  );
}

/** A letter as it is read, its links to be followed. */
function LetterText({ text }: { text: string }) {
  let offset = 0;
  return (
    <div className={styles.body} dir="auto">
      {text.split(/(https?:\/\/\S+)/).map((part) => {
        const key = offset;
        offset += part.length;
        const isLink = /^https?:\/\//.test(part);
        return isLink ? (
          <a key={key} href={part}>
            {part}
          </a>
        ) : (
          <Unbroken key={key} text={part} />
        );
      })}
    </div>
  );
}

/** One envelope of the outbox; its text only where everything is invented. */
export function LetterRow({ letter, leaves }: { letter: Letter; leaves: boolean }) {
  const { t } = useTranslation();
  const sendAgain = useSendLetterAgain();
  const decision = canSendLetterAgain(letter);
  const isStuck = letter.status === 'failed' || (letter.status === 'queued' && letter.attempts > 0);
  const kind = textFor(`letters.kinds.${letter.template}`) ?? letter.template;
  return (
    <li className={styles.letter}>
      <p className={styles.when}>
        <Moment at={letter.createdAt} shape="day" /> <Moment at={letter.createdAt} shape="time" />
      </p>
      <div className={styles.envelope}>
        <p>
          {kind}{' '}
          {letter.reference && <span className="faint num unbroken">{letter.reference}</span>}
        </p>
        <p className="small soft">
          <span dir="auto">{letter.toName}</span>{' '}
          <span className="faint unbroken">{letter.to}</span>
        </p>
        {letter.lastError && letter.status !== 'sent' && (
          <p className={styles.error}>{t('letters.lastError', { error: letter.lastError })}</p>
        )}
        {letter.body && (
          <details className={styles.text}>
            <summary>
              <Unbroken text={letter.subject ?? ''} />
            </summary>
            <LetterText text={letter.body} />
          </details>
        )}
      </div>
      <div className={styles.delivery}>
        <Delivery letter={letter} leaves={leaves} />
      </div>
      <div className={styles.action}>
        {isStuck && (
          <ActionButton
            size="xs"
            loading={sendAgain.isPending}
            refusal={decision.allowed ? null : t(`refusals.${decision.reason}`)}
            onClick={() =>
              sendAgain.mutate(
                { letterId: letter.id },
                {
                  onSuccess: () =>
                    notify({
                      message: leaves
                        ? t('letters.queuedAgain', { email: letter.to })
                        : t('letters.queuedUntilSmtp', { email: letter.to }),
                    }),
                  onError: (error) => notify({ message: refusalText(error), isProblem: true }),
                },
              )
            }
          >
            {letter.status === 'failed' ? t('letters.sendAgain') : t('letters.tryNow')}
            <span className="vh"> {letter.to}</span>
          </ActionButton>
        )}
      </div>
    </li>
  );
}
