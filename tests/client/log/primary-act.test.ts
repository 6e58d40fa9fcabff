import { describe, expect, test } from 'vitest';
import type { CaseFile, OpenTurn } from '../../../client/pages/case-file/case-file-types.ts';
import { possibleActs } from '../../../client/pages/case-file/possible-acts.ts';
import { primaryAct } from '../../../client/pages/case-file/primary-act.ts';

const yes = { allowed: true } as const;
const no = { allowed: false, reason: 'not_yours' } as const;
const acts = [
  'claim',
  'assign',
  'handOver',
  'lend',
  'confirmRevision',
  'dropRevision',
  'shortlist',
  'select',
  'hold',
  'resume',
  'close',
  'decline',
  'withdraw',
  'rateHelp',
  'reopen',
];

/** As much of a file as the decision looks at, with these acts allowed. */
function aFile(allowed: string[], more: { settle?: boolean; turns?: OpenTurn[] } = {}): CaseFile {
  const settle = more.settle === false ? no : yes;
  return {
    abilities: Object.fromEntries(acts.map((act) => [act, allowed.includes(act) ? yes : no])),
    logAbilities: { write: {}, settle, nudge: settle },
    remind: yes,
    manager: { id: 'manager', name: 'Case manager A' },
    proposal: null,
    turns: more.turns ?? [],
    status: 'scoping',
  } as unknown as CaseFile;
}

function aTurn(part: Partial<OpenTurn>): OpenTurn {
  return {
    id: 'turn',
    source: 'case',
    sourceId: 'source',
    holder: 'case_manager',
    organisation: null,
    move: 'offer_first_introduction',
    what: null,
    sinceAt: '2026-03-02T09:00:00.000Z',
    dueAt: null,
    untilOn: null,
    ...part,
  };
}

describe('the one thing to do now', () => {
  test('an unclaimed case is claimed by a case manager and assigned by the committee', () => {
    const turn = aTurn({ holder: 'committee', move: 'claim_case' });
    expect(primaryAct(aFile(['claim'], { settle: false }), turn, false)).toEqual({
      do: 'act',
      act: 'claim',
    });
    expect(primaryAct(aFile(['assign'], { settle: false }), turn, false)).toEqual({
      do: 'act',
      act: 'assign',
    });
  });

  test('a colleague is asked for nothing', () => {
    const file = aFile([], { settle: false });
    expect(primaryAct(file, aTurn({}), false)).toBeNull();
    expect(primaryAct(file, null, false)).toBeNull();
  });

  test('an introduction that is drafted already is gone on with', () => {
    const turns = [aTurn({ source: 'introduction', move: 'offer_introduction' })];
    expect(primaryAct(aFile(['shortlist'], { turns }), aTurn({}), false)).toEqual({
      do: 'part',
      part: 'introductions',
    });
  });

  test('whoever is late is nudged, whoever is in time is waited for', () => {
    const turn = aTurn({ holder: 'organisation', source: 'log', move: 'answer_case_manager' });
    expect(primaryAct(aFile([]), turn, false)).toBeNull();
    expect(primaryAct(aFile([]), turn, true)).toEqual({ do: 'nudge' });
    expect(primaryAct(aFile([]), { ...turn, source: 'terms' }, true)).toEqual({ do: 'nudge' });
  });

  test.each([
    [{ move: 'offer_first_introduction' }, { do: 'act', act: 'introduce' }],
    [{ move: 'resume_case' }, { do: 'act', act: 'resume' }],
    [{ move: 'close_case' }, { do: 'act', act: 'close' }],
    [
      { move: 'answer_question', source: 'log' },
      { do: 'answer', entryId: 'source' },
    ],
    [{ move: 'read_message', source: 'log' }, { do: 'write' }],
    [{ move: 'read_revision', source: 'log' }, { do: 'compare' }],
    [{ move: 'set_next_turn' }, { do: 'act', act: 'next_move' }],
    [{ move: 'follow_up', source: 'log' }, { do: 'settle' }],
    [
      { move: 'circulate_terms', source: 'terms' },
      { do: 'part', part: 'terms' },
    ],
    [
      { move: 'set_next_turn', source: 'introduction' },
      { do: 'part', part: 'introductions' },
    ],
  ] as const)('the case manager’s %j is %j', (turn, act) => {
    expect(primaryAct(aFile(['shortlist', 'resume', 'close']), aTurn(turn), false)).toEqual(act);
  });
});

test('the menu offers what may be done, and nothing else', () => {
  expect(possibleActs(aFile(['claim', 'decline'], { settle: false }))).toEqual([
    'claim',
    'remind',
    'decline',
  ]);
  expect(possibleActs(aFile(['assign', 'handOver']))).toEqual(['next_move', 'remind', 'assign']);
  expect(possibleActs(aFile(['handOver']))).toEqual(['next_move', 'remind', 'hand_over']);
});
