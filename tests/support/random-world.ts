import type { Selectable } from 'kysely';
import { fromJson } from '../../db/json.ts';
import type {
  CasesTable,
  Database,
  IntroductionPartiesTable,
  IntroductionsTable,
  TermsAgreementsTable,
  TermsTable,
} from '../../db/schema.ts';
import { renderLetter } from '../../server/mail/render-letter.ts';
import type { TermsContent } from '../../shared/terms/content.ts';
import {
  type Acting,
  aCaseManager,
  aChair,
  aCommitteeMember,
  aFocalPoint,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from './actors.ts';
import { openWorld, type TestPerson, testConfig, type World } from './world.ts';

export type TermsWithVersion = TermsTable & {
  sha256: string;
  content: TermsContent;
  agreements: TermsAgreementsTable[];
};

/** Everything there is at one moment, as rows: what chance chooses from, and what must always hold. */
export type Rows = {
  lastSeq: number;
  events: number;
  lastLetterId: string;
  cases: CasesTable[];
  introductions: IntroductionsTable[];
  parties: IntroductionPartiesTable[];
  terms: TermsWithVersion[];
  versions: Selectable<Database['terms_versions']>[];
  revisions: Selectable<Database['request_revisions']>[];
  entries: Selectable<Database['log_entries']>[];
  openTurns: Selectable<Database['turns']>[];
};

/** A small world: two governments, one of them a peer, three providers, and the mechanism's people, some in conflict. */
export type SmallWorld = {
  world: World;
  governments: Acting[];
  providers: Acting[];
  managers: TestPerson[];
  committee: TestPerson[];
  chair: TestPerson;
  focalPoint: TestPerson;
  administrator: TestPerson;
  everybody: TestPerson[];
  organisationOf(personId: string): string | undefined;
  rows(): Promise<Rows>;
  /** Letters queued after this one, as their recipients read them. */
  lettersAfter(id: string): Promise<{ to: string; subject: string; body: string }[]>;
  close(): Promise<void>;
};

export async function openSmallWorld(): Promise<SmallWorld> {
  const closings: (() => Promise<void>)[] = [];
  const world = await openWorld((close) => closings.push(close));
  const governments = [
    await aGovernmentContact(world, { name: 'Country X' }),
    await aGovernmentContact(world, { name: 'Country Y' }),
  ];
  const providers = [
    await aProviderContact(world, { name: 'Institute' }),
    await aProviderContact(world, { name: 'Company', kind: 'company' }),
    await aProviderContact(world, { name: 'Local NGO' }),
  ];
  const managers = [await aCaseManager(world, 'Manager A'), await aCaseManager(world, 'Manager B')];
  const member = await aCommitteeMember(world);
  const chair = await aChair(world);
  const administrator = await anAdministrator(world);
  const focalPoint = await aFocalPoint(world, governments[0]?.organisationId ?? '');
  // Manager B works for the company, the whole committee for the NGO: conflicts arise as cases go on.
  await world.join(managers[1] as TestPerson, providers[1]?.organisationId ?? '');
  await world.join(member, providers[2]?.organisationId ?? '');
  await world.join(chair, providers[2]?.organisationId ?? '');
  const acting = [...governments, ...providers];
  return {
    world,
    governments,
    providers,
    managers,
    committee: [member, chair],
    chair,
    focalPoint,
    administrator,
    everybody: [...acting, ...managers, member, chair, focalPoint, administrator],
    organisationOf: (personId) => acting.find((one) => one.personId === personId)?.organisationId,
    rows: () => readRows(world),
    lettersAfter: (id) => readLetters(world, id),
    async close() {
      for (const close of closings) await close();
    },
  };
}

async function readLetters({ services }: World, after: string) {
  const rows = await services.connection.readDb
    .selectFrom('outbox')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ to: row.to_address, ...renderLetter(row, testConfig) }));
}

async function readRows({ services }: World): Promise<Rows> {
  const db = services.connection.readDb;
  const [last, letter, terms, versions, agreements] = await Promise.all([
    db
      .selectFrom('events')
      .select((eb) => [eb.fn.max('seq').as('seq'), eb.fn.countAll().as('count')])
      .executeTakeFirstOrThrow(),
    db.selectFrom('outbox').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst(),
    db.selectFrom('terms').selectAll().orderBy('id').execute(),
    db.selectFrom('terms_versions').selectAll().orderBy('id').execute(),
    db.selectFrom('terms_agreements').selectAll().orderBy('id').execute(),
  ]);
  return {
    lastSeq: Number(last.seq ?? 0),
    events: Number(last.count),
    lastLetterId: letter?.id ?? '',
    cases: await db.selectFrom('cases').selectAll().orderBy('id').execute(),
    introductions: await db.selectFrom('introductions').selectAll().orderBy('id').execute(),
    parties: await db.selectFrom('introduction_parties').selectAll().orderBy('id').execute(),
    versions,
    terms: terms.map((row) => {
      const current = versions.find(
        (version) => version.terms_id === row.id && version.number === row.current_version,
      );
      if (!current) throw new Error('terms without their current version');
      return {
        ...row,
        sha256: current.sha256,
        content: fromJson(current.content) as TermsContent,
        agreements: agreements.filter((agreement) => agreement.terms_id === row.id),
      };
    }),
    revisions: await db.selectFrom('request_revisions').selectAll().orderBy('id').execute(),
    entries: await db.selectFrom('log_entries').selectAll().orderBy('id').execute(),
    openTurns: await db.selectFrom('turns').selectAll().where('ended_at', 'is', null).execute(),
  };
}
