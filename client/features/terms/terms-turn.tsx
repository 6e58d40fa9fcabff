import { useTranslation } from 'react-i18next';
import { isCirculating, isDrafting } from '../../../shared/terms/lifecycle.ts';
import { useNameList } from '../../ui/names.ts';
import { daysBetween } from '../../ui/time/formats.ts';
import { ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { TurnLine } from '../../ui/turn-line.tsx';
import { dueReport } from './due-report.ts';
import type { TermsView } from './terms-view.ts';

function Circulating({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const listed = useNameList();
  const today = useOwnToday();
  const version = terms.currentVersion;
  const isYours = terms.abilities.answers.some(({ agree }) => agree.allowed);
  const awaited = terms.parties.filter((party) => !party.agreedAt);
  const dueOn = terms.agreeByAt && ownDueDay(terms.agreeByAt);
  const isLate = dueOn !== null && dueOn < today;
  const due = dueOn && date(dueOn);
  return (
    <TurnLine
      whose={isYours ? 'yours' : 'theirs'}
      isLate={isLate}
      what={
        isYours
          ? t('terms.turn.yoursToAgree', { version })
          : t('terms.turn.theirsToAgree', {
              names: listed(awaited.map((party) => party.organisationName)),
            })
      }
      when={
        due && (
          <span className={isLate ? 'over' : undefined}>
            {isLate ? t('terms.turn.wasDue', { date: due }) : t('terms.turn.due', { date: due })}
          </span>
        )
      }
      actions={isYours && <a href="#answer">{t('terms.turn.goToAnswer')}</a>}
    />
  );
}

/** “What now?”: whose move it is in these terms, or what they are. */
export function TermsTurn({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  const today = useOwnToday();
  const due = dueReport(terms, today);
  const { state } = terms;
  if (isCirculating(state)) return <Circulating terms={terms} />;
  if (isDrafting(state)) {
    const wasAnswered = terms.answers.some((answer) => answer.version === terms.currentVersion);
    const isYours = terms.abilities.revise.allowed;
    const mine = wasAnswered
      ? t('terms.turn.yoursToRevise')
      : terms.strangers.length > 0
        ? t('terms.turn.yoursToIntroduce')
        : t('terms.turn.yoursToCirculate');
    return (
      <TurnLine
        whose={isYours ? 'yours' : 'theirs'}
        what={isYours ? mine : t('terms.turn.caseManagerWrites')}
        when={state === 'amendment_draft' ? t('terms.turn.oldTextStands') : undefined}
      />
    );
  }
  const report = due === 'mid_term' ? t('terms.turn.yoursToCheck') : t('terms.turn.yoursToReport');
  if (state === 'in_force') {
    const since = terms.inForceAt ? moment(terms.inForceAt) : '';
    const next = terms.nextReport;
    const daysLate = due && next ? daysBetween(next.on, today) : 0;
    return (
      <TurnLine
        whose={due ? 'yours' : 'nobodys'}
        isLate={daysLate > 0}
        what={due ? report : t('terms.turn.inForce', { date: since })}
        when={
          next && (
            <>
              {next.kind === 'mid_term'
                ? t('terms.turn.nextMidTerm', { date: date(next.on) })
                : t('terms.turn.nextClosure', { date: date(next.on) })}
              {daysLate > 0 && (
                <>
                  {t('ui.marks.semicolon')}{' '}
                  <span className="over">{t('time.daysOver', { count: daysLate })}</span>
                </>
              )}
            </>
          )
        }
      />
    );
  }
  const ended = terms.endedAt ? date(terms.endedAt.slice(0, 10)) : '';
  if (due) {
    const endedOn = t('terms.turn.ended', { date: ended });
    return (
      <TurnLine
        whose="yours"
        what={report}
        when={terms.endingReason ? `${endedOn} · ${terms.endingReason}` : endedOn}
      />
    );
  }
  return (
    <TurnLine
      whose="nobodys"
      what={
        state === 'ended'
          ? t('terms.turn.ended', { date: ended })
          : t('terms.turn.abandoned', { date: ended })
      }
      when={
        terms.endingReason ?? (state === 'abandoned' ? t('terms.turn.caseWasClosed') : undefined)
      }
    />
  );
}
