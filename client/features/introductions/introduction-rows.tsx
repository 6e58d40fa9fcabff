import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TurnGlyph } from '../../ui/turn-glyph.tsx';
import { IntroductionStatusChip } from './introduction-status-chip.tsx';
import { type IntroductionView, ownParty } from './introduction-view.ts';
import styles from './introductions.module.css';
import { useDialogueTurnWords } from './use-dialogue-turn-words.ts';
import { usePartyWords } from './use-party-words.ts';

/** Introductions the reader has answered, and what came of them. */
export function AnsweredRows({ introductions }: { introductions: readonly IntroductionView[] }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  return (
    <ul>
      {introductions.map((introduction) => {
        const own = ownParty(introduction)?.state;
        return (
          <li key={introduction.id} className={styles.row}>
            <div>
              <Link
                to="/offers/$introductionId"
                params={{ introductionId: introduction.id }}
                className={styles.rowTitle}
                dir="auto"
              >
                {words.others(introduction)}
              </Link>
              <p className="soft" dir="auto">
                {introduction.purpose}
              </p>
              {(own === 'yes' || own === 'no') && (
                <p className="small soft">{t(`introductions.youSaid.${own}`)}</p>
              )}
            </div>
            <IntroductionStatusChip status={introduction.status} inRow />
          </li>
        );
      })}
    </ul>
  );
}

/** Dialogues, each with whose turn it is. */
export function DialogueRows({ introductions }: { introductions: readonly IntroductionView[] }) {
  const words = usePartyWords();
  const turnWords = useDialogueTurnWords();
  return (
    <ul>
      {introductions.map((introduction) => {
        const turn = turnWords(introduction);
        return (
          <li key={introduction.id} className={styles.row}>
            <div>
              <Link
                to="/dialogues/$introductionId"
                params={{ introductionId: introduction.id }}
                className={styles.rowTitle}
                dir="auto"
              >
                {words.others(introduction)}
              </Link>
              <p className={styles.rowPurpose} dir="auto">
                {introduction.purpose}
              </p>
            </div>
            {turn ? (
              <p className={styles.rowTurn}>
                <TurnGlyph whose={turn.whose} isLate={turn.isLate} />
                <span>
                  {turn.what}{' '}
                  {turn.when && <span className={turn.isLate ? 'over' : 'soft'}>{turn.when}</span>}
                </span>
              </p>
            ) : (
              <IntroductionStatusChip status={introduction.status} inRow />
            )}
          </li>
        );
      })}
    </ul>
  );
}
