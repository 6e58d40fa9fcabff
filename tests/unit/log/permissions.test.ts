import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonActor, StaffRole } from '../../../shared/actor.ts';
import type { CaseAccess } from '../../../shared/cases/access.ts';
import { caseStatuses, logKinds } from '../../../shared/cases/vocabulary.ts';
import type { Decision } from '../../../shared/decision.ts';
import {
  canAnswerQuestion,
  canNudge,
  canReadLogEntry,
  canReplyWithReaders,
  canSetNextMove,
  canWriteLogEntry,
} from '../../../shared/log/permissions.ts';

const government = 'government';
const provider = 'provider';

function someone(organisationIds: string[], staffRoles: StaffRole[] = []): PersonActor {
  return {
    kind: 'person',
    personId: 'someone',
    name: 'Someone',
    locale: 'en',
    staffRoles,
    memberships: organisationIds.map((organisationId) => ({
      organisationId,
      role: 'contact',
      opensOrganisationIds: [organisationId],
    })),
    conflictOrganisationIds: organisationIds,
  };
}

const said = (decision: Decision) => (decision.allowed ? 'allowed' : decision.reason);
const accesses: CaseAccess[] = ['none', 'exists', 'government', 'staff', 'responsible'];

describe('reading an entry', () => {
  test.each(accesses)('a note is staff only, whatever readers it were given: %s', (access) => {
    const decision = canReadLogEntry(someone([government]), access, {
      kind: 'note',
      readerOrganisationIds: [government],
    });
    expect(said(decision)).toBe(
      access === 'staff' || access === 'responsible' ? 'allowed' : 'not_found',
    );
  });

  test('people of a reader organisation read it, and nobody else outside staff', () => {
    const entry = { kind: 'message', readerOrganisationIds: [government, provider] } as const;
    expect(said(canReadLogEntry(someone([provider]), 'none', entry))).toBe('allowed');
    expect(said(canReadLogEntry(someone([government]), 'government', entry))).toBe('allowed');
    expect(said(canReadLogEntry(someone(['another']), 'none', entry))).toBe('not_found');
    expect(said(canReadLogEntry({ kind: 'anyone' }, 'none', entry))).toBe('not_found');
  });

  test('the government does not read what only staff and another party read', () => {
    const entry = { kind: 'call', readerOrganisationIds: [] } as const;
    expect(said(canReadLogEntry(someone([government]), 'government', entry))).toBe('not_found');
  });

  test('a conflicted case manager reads nothing by the role, but what their own organisation reads', () => {
    const manager = someone([provider], ['case_manager']);
    expect(
      said(
        canReadLogEntry(manager, 'exists', {
          kind: 'message',
          readerOrganisationIds: [government],
        }),
      ),
    ).toBe('not_found');
    expect(
      said(
        canReadLogEntry(manager, 'exists', { kind: 'message', readerOrganisationIds: [provider] }),
      ),
    ).toBe('allowed');
  });
});

describe('writing an entry', () => {
  const facts = { organisationId: government, managerId: 'manager', status: 'scoping' } as const;
  const write = (
    access: CaseAccess,
    kind: (typeof logKinds)[number],
    readerOrganisationIds: string[],
    more: { isByProxy?: boolean; status?: (typeof caseStatuses)[number]; managerId?: null } = {},
  ) =>
    said(
      canWriteLogEntry(
        access === 'government' ? someone([government]) : someone([], ['case_manager']),
        access,
        { ...facts, ...more },
        { kind, readerOrganisationIds, isByProxy: more.isByProxy ?? false },
      ),
    );

  test.each([
    ['none', 'message', [government], 'not_found'],
    ['exists', 'message', [government], 'conflict_of_interest'],
    ['staff', 'note', [], 'only_responsible_case_manager'],
    ['government', 'note', [], 'only_responsible_case_manager'],
    ['government', 'call', [government], 'only_responsible_case_manager'],
    ['government', 'meeting', [government], 'only_responsible_case_manager'],
    ['government', 'message', [], 'reader_needed'],
    ['government', 'file', [], 'reader_needed'],
    ['government', 'message', [government, provider], 'reader_not_a_party'],
    ['government', 'message', [government], 'allowed'],
    ['government', 'question', [government], 'allowed'],
    ['government', 'file', [government], 'allowed'],
    ['responsible', 'note', [government], 'note_is_staff_only'],
    ['responsible', 'note', [], 'allowed'],
    ['responsible', 'message', [], 'reader_needed'],
    ['responsible', 'question', [], 'reader_needed'],
    ['responsible', 'message', [provider], 'reader_not_a_party'],
    ['responsible', 'message', [government], 'allowed'],
    ['responsible', 'call', [], 'allowed'],
    ['responsible', 'call', [government], 'allowed'],
    ['responsible', 'meeting', [], 'allowed'],
    ['responsible', 'file', [], 'allowed'],
  ] as const)('%s, %s to %j: %s', (access, kind, readers, outcome) => {
    expect(write(access, kind, [...readers])).toBe(outcome);
  });

  test('staff are told that nobody is responsible yet', () => {
    expect(write('staff', 'note', [], { managerId: null })).toBe('not_assigned');
  });

  test('the government records nothing by proxy', () => {
    expect(write('government', 'message', [government], { isByProxy: true })).toBe(
      'only_responsible_case_manager',
    );
  });

  test.each(caseStatuses)('a question is asked in an open case only: %s', (status) => {
    const expected = status === 'closed' ? 'case_is_closed' : 'allowed';
    expect(write('responsible', 'question', [government], { status })).toBe(expected);
    expect(write('responsible', 'note', [], { status })).toBe('allowed');
  });

  test('whoever may write it reads it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...accesses),
        fc.constantFrom(...logKinds),
        fc.subarray([government, provider]),
        (access, kind, readerOrganisationIds) => {
          const actor = access === 'government' ? someone([government]) : someone([]);
          const entry = { kind, readerOrganisationIds };
          const mayWrite = canWriteLogEntry(actor, access, facts, { ...entry, isByProxy: false });
          fc.pre(mayWrite.allowed);
          expect(canReadLogEntry(actor, access, entry).allowed).toBe(true);
        },
      ),
    );
  });
});

describe('answering', () => {
  const question = {
    kind: 'question',
    isAnswered: false,
    isRedacted: false,
    authorOrganisationId: null,
  } as const;

  test('a reply is read by exactly those who read what it answers', () => {
    const parent = { readerOrganisationIds: [government], isRedacted: false };
    expect(said(canReplyWithReaders(parent, [government, provider]))).toBe('readers_are_inherited');
    expect(said(canReplyWithReaders(parent, []))).toBe('readers_are_inherited');
    expect(said(canReplyWithReaders({ ...parent, isRedacted: true }, undefined))).toBe(
      'entry_redacted',
    );
    expect(said(canReplyWithReaders(parent, undefined))).toBe('allowed');
    expect(said(canReplyWithReaders(parent, [government]))).toBe('allowed');
  });

  test('a question is answered once, and by the side that did not ask', () => {
    expect(said(canAnswerQuestion({ ...question, kind: 'message' }, 'government'))).toBe(
      'not_found',
    );
    expect(said(canAnswerQuestion(question, 'staff'))).toBe('not_asked_by_other_side');
    expect(
      said(canAnswerQuestion({ ...question, authorOrganisationId: government }, 'government')),
    ).toBe('not_asked_by_other_side');
    expect(said(canAnswerQuestion({ ...question, isAnswered: true }, 'government'))).toBe(
      'answer_already_given',
    );
    expect(said(canAnswerQuestion({ ...question, isRedacted: true }, 'government'))).toBe(
      'entry_redacted',
    );
    expect(said(canAnswerQuestion(question, 'government'))).toBe('allowed');
    expect(
      said(canAnswerQuestion({ ...question, authorOrganisationId: government }, 'staff')),
    ).toBe('allowed');
  });
});

describe('moves', () => {
  const today = '2026-03-02';
  const open = { status: 'scoping' } as const;

  test.each(accesses.filter((access) => access !== 'responsible'))(
    'only whoever is responsible sets the next move or nudges: not %s',
    (access) => {
      expect(said(canSetNextMove(access, open, { whose: 'staff', what: 'call' }, today))).toBe(
        'only_responsible_case_manager',
      );
      expect(said(canNudge(access, open))).toBe('only_responsible_case_manager');
    },
  );

  test.each([
    [{ whose: 'nobody', what: 'they meet', untilOn: today }, 'date_in_the_past'],
    [{ whose: 'nobody', what: 'they meet', untilOn: '2026-03-03' }, 'allowed'],
    [{ whose: 'staff', what: 'call', byOn: '2026-03-01' }, 'date_in_the_past'],
    [{ whose: 'staff', what: 'call', byOn: today }, 'allowed'],
    [{ whose: 'government', what: 'send the files' }, 'allowed'],
  ] as const)('%j: %s', (next, outcome) => {
    expect(said(canSetNextMove('responsible', open, next, today))).toBe(outcome);
  });

  test('a closed case has no next move, and nobody is nudged in it or on hold', () => {
    const closed = { status: 'closed' } as const;
    expect(said(canSetNextMove('responsible', closed, { whose: 'staff', what: 'x' }, today))).toBe(
      'case_is_closed',
    );
    expect(said(canNudge('responsible', closed))).toBe('case_is_closed');
    expect(said(canNudge('responsible', { status: 'on_hold' }))).toBe('case_is_on_hold');
    expect(said(canNudge('responsible', open))).toBe('allowed');
  });
});
