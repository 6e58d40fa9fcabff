import type { ReportKind } from '../../../shared/terms/reports.ts';
import type { TermsView } from './terms-view.ts';

/** The report that whoever reads is to write now: the check whose day has come, or once it is over the closure report. */
export function dueReport(
  terms: Pick<TermsView, 'state' | 'nextReport'> & {
    abilities: Pick<TermsView['abilities'], 'reportMidTerm' | 'reportClosure'>;
  },
  today: string,
): ReportKind | null {
  const { state, nextReport, abilities } = terms;
  const due =
    state === 'ended'
      ? 'closure'
      : state === 'in_force' && nextReport && nextReport.on <= today
        ? nextReport.kind
        : null;
  if (due === 'closure' && abilities.reportClosure.allowed) return due;
  return due === 'mid_term' && abilities.reportMidTerm.allowed ? due : null;
}
