import type { CaseAct, CaseFile } from './case-file-types.ts';

/** The acts that the reader may do to the case now, in the order of the menu. */
export function possibleActs({
  abilities,
  logAbilities,
  manager,
  proposal,
  remind,
  status,
}: CaseFile): CaseAct[] {
  const acts: [CaseAct, boolean][] = [
    ['claim', abilities.claim.allowed],
    ['introduce', abilities.shortlist.allowed],
    ['record_made', abilities.shortlist.allowed && status !== 'on_hold'],
    ['next_move', logAbilities.settle.allowed && status !== 'closed'],
    ['remind', remind.allowed],
    ['confirm_revision', proposal !== null && abilities.confirmRevision.allowed],
    ['drop_revision', proposal !== null && abilities.dropRevision.allowed],
    ['select', abilities.select.allowed],
    ['resume', abilities.resume.allowed],
    ['hold', abilities.hold.allowed],
    // The committee gives a case to somebody; its own case manager hands it over.
    ['assign', abilities.assign.allowed],
    ['hand_over', abilities.handOver.allowed && !abilities.assign.allowed && manager !== null],
    ['lend', abilities.lend.allowed],
    ['close', abilities.close.allowed],
    ['decline', abilities.decline.allowed],
    ['withdraw', abilities.withdraw.allowed],
    ['rate_help', abilities.rateHelp.allowed],
    ['reopen', abilities.reopen.allowed],
  ];
  return acts.filter(([, isPossible]) => isPossible).map(([act]) => act);
}
