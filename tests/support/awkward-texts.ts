import { termsSections } from '../../shared/terms/vocabulary.ts';
import { inDays } from './case-factories.ts';
import type { TestPerson, World } from './world.ts';

/** What people paste and attackers type; some two hundred characters at most, so that it fits a title. */
export const awkward =
  '<script>alert(1)</script> {{link}} $t(a.b) $& \'";-- نشر לשקיפות \u202eabc\u202c 👩‍👩‍👧 𝔘 e\u0301 \\n %s';

/** Types it into fields, each time told apart by the field's name, and keeps what must be read again. */
export function aPen() {
  const kept: string[] = [];
  const write = (field: string, before: string, after: string) => {
    kept.push(`${before}${field} ${awkward} ab\ufffd${after}`);
    return `${before}${field} ${awkward} a\u0000b\ud83d${after}`;
  };
  return {
    kept,
    /** One line. */
    short: (field: string) => write(field, '', ''),
    /** A text, with the white space that people leave around and inside it. */
    long: (field: string) => write(field, '  \t', '\r\n\n  second line\u2028 '),
  };
}

/** Every string in what somebody is shown. */
export function stringsIn(shown: unknown): string[] {
  if (typeof shown === 'string') return [shown];
  if (shown === null || typeof shown !== 'object') return [];
  return Object.values(shown).flatMap(stringsIn);
}

export type Pen = ReturnType<typeof aPen>;

export async function writeRequest(
  world: World,
  pen: Pen,
  government: TestPerson & { organisationId: string },
) {
  const content = (turn: string) => ({
    title: pen.short(`title ${turn}`),
    goal: pen.long(`goal ${turn}`),
    situation: pen.long(`situation ${turn}`),
    helpSought: pen.long(`help ${turn}`),
    where: pen.short(`where ${turn}`),
    commitment: pen.long(`commitment ${turn}`),
  });
  const { organisationId } = government;
  const { draftId, version } = await world.as(government).cases.startDraft({ organisationId });
  const draft = content('in a draft');
  await world.as(government).cases.saveDraft({ draftId, organisationId, content: draft, version });
  const shownDraft = await world.as(government).cases.getDraft({ draftId });
  const submitted = await world
    .as(government)
    .cases.submit({ organisationId, content: content('first') });
  const revise = {
    caseId: submitted.id,
    content: content('second'),
    reason: pen.long('reason'),
    basedOnRevision: 1,
  };
  await world.as(government).cases.revise(revise);
  const revisions = await world.as(government).cases.listRevisions({ caseId: submitted.id });
  return { ...submitted, shown: [shownDraft, revisions] };
}

export async function workOnCase(
  world: World,
  pen: Pen,
  given: {
    caseId: string;
    manager: TestPerson;
    government: TestPerson & { organisationId: string };
    providerId: string;
  },
) {
  const { caseId, providerId } = given;
  const manager = world.as(given.manager);
  const readerOrganisationIds = [given.government.organisationId];
  await manager.cases.setReadiness({
    caseId,
    key: 'mandate',
    state: 'partly',
    remark: pen.long('readiness'),
  });
  await manager.cases.shortlist({
    caseId,
    organisationId: providerId,
    reason: pen.long('shortlist'),
  });
  await manager.cases.log({
    caseId,
    kind: 'call',
    body: pen.long('call'),
    outcome: pen.long('outcome'),
    withWhom: pen.short('with whom'),
    nextMove: { whose: 'staff', what: pen.short('next move') },
  });
  await manager.cases.log({ caseId, kind: 'note', body: pen.long('note') });
  const question = {
    caseId,
    kind: 'question',
    body: pen.long('question'),
    readerOrganisationIds,
  } as const;
  const { id: questionId } = await manager.cases.log(question);
  await world.as(given.government).cases.answer({ questionId, body: pen.long('answer') });
  await manager.cases.hold({ caseId, untilOn: inDays(world, 30), reason: pen.long('hold') });
  const held = await manager.cases.get({
    reference: (await manager.cases.list({})).cases[0]?.reference ?? '',
  });
  await manager.cases.resume({ caseId });
  return [held, await manager.views.caseLog({ caseId })];
}

export async function introduce(
  world: World,
  pen: Pen,
  given: {
    caseId: string;
    manager: TestPerson;
    parties: (TestPerson & { organisationId: string })[];
  },
) {
  const manager = world.as(given.manager);
  const words = (turn: string) => ({
    purpose: pen.short(`purpose ${turn}`),
    brief: pen.long(`brief ${turn}`),
  });
  const parties = given.parties.map(({ organisationId }) => ({ organisationId }));
  const refused = await manager.introductions.draft({
    caseId: given.caseId,
    ...words('refused'),
    parties,
  });
  await manager.introductions.offer({ introductionId: refused.id });
  await world.as(given.parties[1] as TestPerson).introductions.respond({
    introductionId: refused.id,
    answer: 'no',
    reason: pen.long('no'),
    suggestion: pen.long('suggestion'),
  });
  const { id: introductionId } = await manager.introductions.draft({
    caseId: given.caseId,
    ...words('opened'),
    parties,
  });
  await manager.introductions.offer({ introductionId });
  for (const party of given.parties) {
    await world.as(party).introductions.respond({ introductionId, answer: 'yes' });
  }
  await world.as(given.parties[0] as TestPerson).introductions.write({
    introductionId,
    kind: 'message',
    body: pen.long('dialogue'),
  });
  const turn = { whose: 'case_manager', what: pen.short('turn') } as const;
  await manager.introductions.setTurn({ introductionId, turn });
  const open = await manager.introductions.get({ introductionId });
  await manager.introductions.conclude({
    introductionId,
    outcome: 'engaged',
    remark: pen.long('conclusion'),
  });
  await world
    .as(given.parties[0] as TestPerson)
    .introductions.rate({ introductionId, rating: 4, comment: pen.long('rating') });
  return [open, await manager.introductions.listOfCase({ caseId: given.caseId })];
}

export async function agree(
  world: World,
  pen: Pen,
  given: {
    caseId: string;
    manager: TestPerson;
    parties: (TestPerson & { organisationId: string })[];
  },
) {
  const manager = world.as(given.manager);
  const [government, provider] = given.parties;
  if (!government || !provider) throw new Error('two parties are needed');
  await world.as(government).cases.select({
    caseId: given.caseId,
    chosenOrganisationIds: [provider.organisationId],
    rationale: pen.long('rationale'),
  });
  const wording = (turn: string) => ({
    texts: [
      {
        language: 'ar',
        title: pen.short(`terms ${turn}`),
        sections: Object.fromEntries(
          termsSections.map((section) => [section, pen.long(`${section} ${turn}`)]),
        ) as Record<(typeof termsSections)[number], string>,
      },
    ],
    prevailingLanguage: 'ar',
    startsOn: null,
    endsOn: null,
    parties: given.parties.map(({ organisationId, personId }) => ({
      organisationId,
      signatory: { personId },
      capacity: pen.short(`capacity ${organisationId} ${turn}`),
    })),
  });
  const { termsId } = await manager.terms.draft({ caseId: given.caseId, ...wording('first') });
  await manager.terms.circulate({ termsId, version: 1 });
  const first = await manager.terms.get({ termsId });
  const named = { termsId, version: 1, sha256: first.shown.sha256 };
  await world.as(provider).terms.requestChanges({
    ...named,
    organisationId: provider.organisationId,
    section: 'timeline',
    body: pen.long('changes'),
  });
  await manager.terms.revise({
    termsId,
    version: 1,
    remark: pen.short('remark'),
    ...wording('second'),
  });
  const second = await manager.terms.get({ termsId });
  await manager.terms.circulate({ termsId, version: 2 });
  for (const { personId, organisationId } of given.parties) {
    await world
      .as({ personId, name: '', email: '' })
      .terms.agree({ termsId, version: 2, sha256: second.shown.sha256, organisationId });
  }
  await manager.terms.report({
    termsId,
    kind: 'mid_term',
    delivered: pen.long('report'),
    commitmentEffect: null,
    usefulness: null,
  });
  await manager.terms.end({ termsId, endedOn: inDays(world, 0), reason: pen.long('ending') });
  return [first, second, await manager.terms.get({ termsId })];
}
