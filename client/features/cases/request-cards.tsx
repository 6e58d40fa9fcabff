import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeMoment } from '../../ui/time/moment.tsx';
import { TurnGlyph } from '../../ui/turn-glyph.tsx';
import { CaseStatusChip } from './case-status-chip.tsx';
import type { ListedCase } from './case-types.ts';
import styles from './request-cards.module.css';
import { useSayLine } from './use-say-line.ts';
import { useTurnWords } from './use-turn-words.ts';

type RequestCardsProps = {
  cases: ListedCase[];
  organisationIds: readonly string[];
};

/** Each request: what is happening in one sentence, whose turn it is, when it last moved. */
export function RequestCards({ cases, organisationIds }: RequestCardsProps) {
  const { t } = useTranslation();
  const say = useSayLine();
  const turnWords = useTurnWords();
  return (
    <ul className={styles.cards}>
      {cases.map((listed) => {
        const words =
          listed.headline &&
          turnWords(listed.headline, {
            isStaff: false,
            organisationIds: [...organisationIds, listed.organisation.id],
          });
        return (
          <li key={listed.id} className={styles.card}>
            <h2 className={styles.title} dir="auto">
              <Link to="/requests/$reference" params={{ reference: listed.reference }}>
                {listed.title}
              </Link>
            </h2>
            <p className={styles.say}>{say(listed)}</p>
            {words && (
              <p className={styles.turn}>
                <TurnGlyph whose={words.whose} isLate={words.isLate} />
                <span>
                  <b>{words.who}</b> {words.since}
                  {words.due && (
                    <>
                      {t('ui.marks.semicolon')}{' '}
                      <span className={words.isLate ? 'over' : undefined}>{words.due}</span>
                    </>
                  )}
                </span>
              </p>
            )}
            <p className={styles.foot}>
              <CaseStatusChip status={listed.status} inRow />
              <span className="num">{listed.reference}</span>
              <span>
                {t('cases.lastMoved')} <RelativeMoment at={listed.lastMovementAt} />
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
