import { describe, expect, test } from 'vitest';
import type { PersonActor, StaffRole } from '../../../shared/actor.ts';
import type { CaseAccess } from '../../../shared/cases/access.ts';
import type { Decision } from '../../../shared/decision.ts';
import { canOpenFile, canRedact, canRequestRedaction } from '../../../shared/log/permissions.ts';

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

describe('redaction', () => {
  test.each(accesses.filter((access) => access !== 'responsible'))(
    '%s may not ask for it',
    (access) => {
      expect(said(canRequestRedaction(access, false))).toBe('only_responsible_case_manager');
    },
  );

  test('it is asked for once, and done once, by an administrator', () => {
    const administrator = someone([], ['administrator']);
    expect(said(canRequestRedaction('responsible', true))).toBe('already_done');
    expect(said(canRequestRedaction('responsible', false))).toBe('allowed');
    expect(
      said(canRedact(someone([], ['case_manager']), { isRequested: true, isRedacted: false })),
    ).toBe('only_administrator');
    expect(said(canRedact(administrator, { isRequested: false, isRedacted: false }))).toBe(
      'not_found',
    );
    expect(said(canRedact(administrator, { isRequested: true, isRedacted: true }))).toBe(
      'already_done',
    );
    expect(said(canRedact(administrator, { isRequested: true, isRedacted: false }))).toBe(
      'allowed',
    );
  });
});

describe('opening a file', () => {
  const file = { uploadedBy: 'someone', isAttached: false, isRedacted: false };
  const entry = { kind: 'message', readerOrganisationIds: [government] } as const;

  test('while nothing holds it, its uploader alone', () => {
    expect(said(canOpenFile({ ...someone([government]), personId: 'another' }, file, []))).toBe(
      'not_found',
    );
    expect(said(canOpenFile(someone([]), file, []))).toBe('allowed');
  });

  test('afterwards whoever reads an entry that holds it, even against its uploader', () => {
    const attached = { ...file, isAttached: true };
    const note = { kind: 'note', readerOrganisationIds: [] } as const;
    expect(said(canOpenFile(someone([provider]), attached, [{ access: 'none', entry }]))).toBe(
      'not_found',
    );
    expect(
      said(canOpenFile(someone([government]), attached, [{ access: 'government', entry: note }])),
    ).toBe('not_found');
    expect(
      said(canOpenFile(someone([government]), attached, [{ access: 'government', entry }])),
    ).toBe('allowed');
    expect(said(canOpenFile(someone([]), attached, [{ access: 'staff', entry: note }]))).toBe(
      'allowed',
    );
  });

  test('a file of the request by whoever reads the request', () => {
    const attached = { ...file, isAttached: true };
    expect(said(canOpenFile(someone([]), attached, [{ access: 'exists', entry: null }]))).toBe(
      'not_found',
    );
    expect(
      said(canOpenFile(someone([government]), attached, [{ access: 'government', entry: null }])),
    ).toBe('allowed');
  });

  test('a redacted file is gone for those who could open it, and never was for the others', () => {
    const redacted = { ...file, isAttached: true, isRedacted: true };
    expect(said(canOpenFile(someone([]), redacted, [{ access: 'staff', entry }]))).toBe(
      'file_redacted',
    );
    expect(said(canOpenFile(someone([provider]), redacted, [{ access: 'none', entry }]))).toBe(
      'not_found',
    );
  });
});
