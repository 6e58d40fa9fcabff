import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMoveText } from '../../features/cases/use-move-text.ts';
import { useRequestParts } from '../../features/cases/use-request-parts.ts';
import { useTurnWords } from '../../features/cases/use-turn-words.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { Section } from '../../ui/section.tsx';
import { DueDate } from '../../ui/time/moment.tsx';
import { ownDueDay } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { TurnGlyph } from '../../ui/turn-glyph.tsx';
import styles from './case-file.module.css';
import {
  type CaseAct,
  type CaseFile,
  type CasePart,
  type OpenTurn,
  readerOf,
} from './case-file-types.ts';
import { OwnReminders } from './own-reminders.tsx';
import { TurnActions } from './turn-actions.tsx';
import { usePersonWords } from './use-person-words.ts';

/** As much of the request as one needs in sight while reading the rest. */
const glanceKeys = ['stage', 'level', 'where', 'neededByOn', 'principles', 'languages'];
const peopleShown = 3;

function OpenMoves({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const words = useTurnWords();
  const moveText = useMoveText();
  return (
    <Section heading={t('caseFile.openMoves')} line="strong">
      {file.turns.length === 0 && <p className={styles.nothing}>{t('caseFile.noMoves')}</p>}
      <ul>
        {file.turns.map((turn) => {
          const said = words(turn, readerOf(file));
          return (
            <li key={turn.id} className={styles.openMove}>
              <TurnGlyph whose={said.whose} isLate={said.isLate} />
              <div>
                <p className={styles.holder} dir="auto">
                  {turn.organisation?.name ?? said.who}
                </p>
                <p className="small soft" dir="auto">
                  {moveText(turn)}
                </p>
                <p className={styles.moveActions}>
                  <TurnActions file={file} turn={turn} />
                </p>
              </div>
              <span className="small soft">
                <DueShortly turn={turn} />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** By when, in as few words as the margin has room for. */
function DueShortly({ turn }: { turn: OpenTurn }) {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  if (turn.untilOn) return t('desk.until', { date: date(turn.untilOn, 'day') });
  if (turn.dueAt) return <DueDate on={ownDueDay(turn.dueAt)} />;
  return t('desk.since', { date: moment(turn.sinceAt, 'day') });
}

function RequestAtAGlance({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const { partsOf } = useRequestParts();
  const { content } = file.request;
  const facts = partsOf(content).filter((part) => glanceKeys.includes(part.key) && part.text);
  return (
    <Section
      heading={t('caseFile.tabs.request')}
      line="strong"
      end={
        file.revisionCount > 1 && (
          <Link
            to="/cases/$reference/versions"
            params={{ reference: file.reference }}
            className="small"
          >
            {t('caseFile.compare', { count: file.revisionCount })}
          </Link>
        )
      }
    >
      <div className={styles.glance}>
        <PlainText text={content.goal || content.helpSought || file.title} isVoice />
        <dl>
          {facts.map((part) => (
            <div key={part.key}>
              <dt>{part.name}</dt>
              <dd dir="auto">{part.text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

function People({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const outside = file.people.filter((person) => person.organisation !== null);
  return (
    <Section
      heading={t('caseFile.tabs.people')}
      line="strong"
      end={
        file.people.length > peopleShown && (
          <Link
            to="/cases/$reference"
            params={{ reference: file.reference }}
            search={{ part: 'people' }}
            className="small"
          >
            {t('caseFile.allPeople', { count: file.people.length })}
          </Link>
        )
      }
    >
      <ul>
        {outside.slice(0, peopleShown).map((person) => (
          <li key={`${person.personId}${person.organisation?.id}`} className={styles.glancePerson}>
            <p dir="auto">{person.name}</p>
            <p className="small soft" dir="auto">
              {words(person)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type CaseAsideProps = { file: CaseFile; part: CasePart; onAct: (act: CaseAct) => void };

/** What one wants in sight beside the log: open moves, one’s own reminders, the request, who is in it. */
export function CaseAside({ file, part, onAct }: CaseAsideProps) {
  const { t } = useTranslation();
  return (
    <aside aria-label={t('caseFile.about')}>
      <OpenMoves file={file} />
      {file.remind.allowed && <OwnReminders caseId={file.id} onAdd={() => onAct('remind')} />}
      {part !== 'request' && <RequestAtAGlance file={file} />}
      {part !== 'people' && <People file={file} />}
    </aside>
  );
}
