import { useTranslation } from 'react-i18next';
import type { InterestAim } from '../../../shared/interests/vocabulary.ts';
import { textFor } from '../../i18n.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useNameList } from '../../ui/names.ts';
import { RelativeMoment } from '../../ui/time/moment.tsx';
import { Excerpt } from './excerpt.tsx';
import styles from './interests.module.css';
import { SenderFacts } from './sender-facts.tsx';
import type { WaitingInterest } from './use-interests.ts';

export type TriageAct = 'convert' | 'list' | 'answer' | 'dismiss';

/** What is most likely done about it comes first. */
const actsFor: Record<InterestAim, TriageAct[]> = {
  find_expertise: ['convert', 'answer', 'dismiss'],
  offer_help: ['list', 'answer', 'dismiss'],
  other: ['answer', 'convert', 'list', 'dismiss'],
};

type WaitingInterestsProps = {
  interests: readonly WaitingInterest[];
  onAct: (interest: WaitingInterest, act: TriageAct) => void;
};

/** What waits to be triaged, the longest waiting first, each settled from its row. */
export function WaitingInterests({ interests, onAct }: WaitingInterestsProps) {
  const { t } = useTranslation();
  const list = useNameList();
  return (
    <ul>
      {interests.map((interest, at) => {
        const { name, organisation, triage, known } = interest;
        const refusal = triage.allowed
          ? null
          : (textFor(`refusals.${triage.reason}`) ?? triage.reason);
        return (
          <li key={interest.id} data-row className={styles.row}>
            <p className={styles.since}>
              <RelativeMoment at={interest.confirmedAt} />
              <small>{t(`interests.aims.${interest.aim}`)}</small>
            </p>
            <div className={styles.words}>
              <h3 className={styles.name} dir="auto">
                {organisation ? t('interests.senderOf', { name, organisation }) : name}
              </h3>
              <SenderFacts interest={interest} />
              {known[0] && (
                <p className="small">
                  {t('interests.known', {
                    person: known[0].personName,
                    organisations: list(known.map((one) => one.organisationName)),
                  })}
                </p>
              )}
              <Excerpt text={interest.message} of={name} />
              <div className={`buttons ${styles.acts ?? ''}`}>
                {actsFor[interest.aim].map((act, place) => (
                  <ActionButton
                    key={act}
                    data-opens={place === 0 || undefined}
                    size="xs"
                    variant={at === 0 && place === 0 && !refusal ? 'filled' : 'default'}
                    refusal={refusal}
                    onClick={() => onAct(interest, act)}
                  >
                    {t(`interests.acts.${act}`)}
                    <span className="vh"> {name}</span>
                  </ActionButton>
                ))}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
