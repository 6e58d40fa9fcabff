import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agreement, settleAgreement } from '../../../shared/terms/settle-agreement.ts';

const government = { organisationId: 'government', signatoryPersonId: 'minister' };
const institute = { organisationId: 'institute', signatoryPersonId: 'director' };
const version = { number: 2, sha256: 'b', parties: [government, institute] };

function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    organisationId: 'government',
    personId: 'minister',
    version: 2,
    sha256: 'b',
    voided: false,
    ...changes,
  };
}
const instituteAgrees = agreement({ organisationId: 'institute', personId: 'director' });

describe('what counts as agreement', () => {
  const cases: [string, Agreement[], boolean][] = [
    ['nobody agreed', [], false],
    ['one of two agreed', [agreement()], false],
    ['both named signatories agreed', [agreement(), instituteAgrees], true],
    ['one agreed to an earlier version', [agreement({ version: 1 }), instituteAgrees], false],
    ['one agreed to another text', [agreement({ sha256: 'a' }), instituteAgrees], false],
    ['one agreement is voided', [agreement({ voided: true }), instituteAgrees], false],
    ['somebody else signed for one', [agreement({ personId: 'deputy' }), instituteAgrees], false],
    [
      'one person signed for the other’s organisation',
      [agreement(), agreement({ organisationId: 'institute' })],
      false,
    ],
  ];
  for (const [title, agreements, settled] of cases) {
    test(`${title}: ${settled ? 'in force' : 'not yet'}`, () => {
      expect(settleAgreement(version, agreements).settled).toBe(settled);
    });
  }
});

test('terms need two parties: a text only one is bound by is never in force', () => {
  expect(settleAgreement({ ...version, parties: [government] }, [agreement()]).settled).toBe(false);
  expect(settleAgreement({ ...version, parties: [] }, []).settled).toBe(false);
});

const organisation = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const person = fc.constantFrom('p', 'q', 'r');
const anyParties = fc.uniqueArray(
  fc.record({ organisationId: organisation, signatoryPersonId: person }),
  { selector: (party) => party.organisationId, maxLength: 5 },
);
const anyAgreements = fc.array(
  fc.record({
    organisationId: organisation,
    personId: person,
    version: fc.constantFrom(1, 2),
    sha256: fc.constantFrom('a', 'b'),
    voided: fc.boolean(),
  }),
  { maxLength: 30 },
);

describe('for any parties and agreements', () => {
  test('each party is either agreed or awaited, never both', () => {
    fc.assert(
      fc.property(anyParties, anyAgreements, (parties, agreements) => {
        const result = settleAgreement({ number: 2, sha256: 'b', parties }, agreements);
        const told = [...result.agreedOrganisationIds, ...result.awaitedOrganisationIds];
        expect(told.toSorted()).toEqual(parties.map((party) => party.organisationId).toSorted());
      }),
    );
  });

  test('the order in which they agreed changes nothing', () => {
    fc.assert(
      fc.property(anyParties, anyAgreements, (parties, agreements) => {
        const text = { number: 2, sha256: 'b', parties };
        expect(settleAgreement(text, agreements.toReversed())).toEqual(
          settleAgreement(text, agreements),
        );
      }),
    );
  });

  test('one more agreement never takes back another', () => {
    fc.assert(
      fc.property(anyParties, anyAgreements, anyAgreements, (parties, earlier, later) => {
        const text = { number: 2, sha256: 'b', parties };
        const before = settleAgreement(text, earlier).agreedOrganisationIds;
        const after = settleAgreement(text, [...earlier, ...later]).agreedOrganisationIds;
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  test('voiding all agreements to a version leaves everybody awaited', () => {
    fc.assert(
      fc.property(anyParties, anyAgreements, (parties, agreements) => {
        const voided = agreements.map((one) => ({ ...one, voided: true }));
        const result = settleAgreement({ number: 2, sha256: 'b', parties }, voided);
        expect(result.agreedOrganisationIds).toEqual([]);
        expect(result.settled).toBe(false);
      }),
    );
  });

  test('it is settled exactly when no party is awaited and there are two of them', () => {
    fc.assert(
      fc.property(anyParties, (parties) => {
        const all = parties.map((party) => ({
          organisationId: party.organisationId,
          personId: party.signatoryPersonId,
          version: 2,
          sha256: 'b',
          voided: false,
        }));
        const text = { number: 2, sha256: 'b', parties };
        expect(settleAgreement(text, all).settled).toBe(parties.length >= 2);
        expect(settleAgreement(text, all.slice(1)).settled).toBe(false);
      }),
    );
  });
});
