import { Link } from '@tanstack/react-router';
import { TurnGlyph } from '../../ui/turn-glyph.tsx';
import { IntroductionStatusChip } from './introduction-status-chip.tsx';
import type { IntroductionView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { useDialogueTurnWords } from './use-dialogue-turn-words.ts';
import { useOwnAnswer } from './use-own-answer.ts';
import { usePartyWords } from './use-party-words.ts';

/** Introductions the reader has answered, and what came of them. */
export function AnsweredRows({ introductions }: { introductions: readonly IntroductionView[] }) {
  const ownAnswer = useOwnAnswer();
  const words = usePartyWords();
  return (
    <ul>
      {introductions.map((introduction) => {
        const answer = ownAnswer(introduction);
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
              {answer && <p className="small soft">{answer}</p>}
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
