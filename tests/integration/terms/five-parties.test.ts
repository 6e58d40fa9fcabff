import { expect, test } from 'vitest';
import { refusal } from '../../support/refusal.ts';
import {
  aCaseWithSelection,
  agreeAll,
  circulatingVersion,
  draftTermsOf,
  termsWords,
} from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

test('hybrid terms of five parties go through a requested change to a second version in force', async () => {
  const world = await openWorld();
  const onCase = await aCaseWithSelection(world, { providers: 4, providersHaveMet: false });
  const terms = await draftTermsOf(world, onCase);
  const { manager, government, providers, termsId } = terms;
  const [institute, ngo, company] = providers as [
    (typeof providers)[0],
    (typeof providers)[0],
    (typeof providers)[0],
  ];
  const managing = world.as(manager).terms;

  expect(await refusal(managing.circulate({ termsId, version: 1 }))).toBe('parties_not_introduced');
  const before = await managing.get({ termsId });
  expect(before.strangers).toHaveLength(6);
  await managing.introduceParties({
    termsId,
    purpose: 'To agree on one text.',
    channel: 'video_call',
    on: '2026-03-02',
  });
  await managing.circulate({ termsId, version: 1 });
  for (const party of terms.parties) {
    const letters = await world.letters(party);
    expect(letters.filter((letter) => letter.template === 'termsCirculated')).toHaveLength(1);
  }

  const first = await circulatingVersion(world, terms);
  const forNgo = { ...first, organisationId: ngo.organisationId };
  await world.as(institute).terms.agree({ ...first, organisationId: institute.organisationId });
  await world.as(ngo).terms.requestChanges({
    ...forNgo,
    section: 'openness_and_confidentiality',
    body: 'Say which licence.',
  });
  expect(
    await refusal(
      world.as(company).terms.agree({ ...first, organisationId: company.organisationId }),
    ),
  ).toBe('not_in_this_status');

  const words = termsWords(terms.parties);
  words.texts[0]!.sections.openness_and_confidentiality = 'Everything under CC BY 4.0.';
  await managing.revise({ termsId, version: 1, remark: 'Names the licence.', ...words });
  await managing.circulate({ termsId, version: 2 });
  const second = await circulatingVersion(world, terms);
  expect(second).toMatchObject({ version: 2 });
  expect(second.sha256).not.toBe(first.sha256);

  // The institute’s agreement was to the first version: it is asked again.
  const circulating = await managing.get({ termsId });
  expect(circulating.parties.filter((party) => party.agreedAt)).toEqual([]);
  expect(
    await refusal(
      world.as(institute).terms.agree({ ...first, organisationId: institute.organisationId }),
    ),
  ).toBe('version_not_current');
  await agreeAll(world, terms);

  const inForce = await world.as(government).terms.get({ termsId });
  expect(inForce).toMatchObject({ state: 'in_force', inForceVersion: 2 });
  expect(inForce.shown).toMatchObject({ number: 2, sha256: second.sha256 });
  expect(inForce.parties.map((party) => party.sha256)).toEqual(Array(5).fill(second.sha256));
  const { status } = await world.as(manager).cases.get({ reference: terms.reference });
  expect(status).toBe('engaged');
});
