import { acceptInvitation } from '../accounts/accept-invitation.ts';
import { addContactCommand } from '../accounts/add-contact.ts';
import { invitePerson } from '../accounts/invite-person.ts';
import { addTrackRecord } from '../directory/add-track-record.ts';
import { proposeListing } from '../directory/propose-listing.ts';
import { publishListing } from '../directory/publish-listing.ts';
import { found } from '../domain-error.ts';
import { createOrganisation } from '../registry/create-organisation.ts';
import { installTopics } from '../registry/install-topics.ts';
import { listTopics } from '../registry/queries.ts';
import type { Services } from '../wiring.ts';
import { organisations, signIns } from './cast.ts';
import type { CastOrganisation } from './cast-experts.ts';
import type { Character, Storyteller } from './storyteller.ts';

/** Everybody and everything by the names the stories use. */
export type Stage = {
  /** By e-mail without the domain: the demonstration sign-ins. */
  people: Record<string, Character>;
  /** Who answers for an organisation, by its key; whoever has a sign-in where there is one. */
  contactOf(organisation: string): Character;
  organisation(key: string): string;
  topic(code: string): string;
};

const monthDays = 30;

async function listOrganisation(
  teller: Storyteller,
  organisation: CastOrganisation,
  organisationId: string,
  manager: Character,
  topic: (code: string) => string,
): Promise<void> {
  const { listing } = organisation;
  if (!listing) return;
  const { listingId } = await teller.by(manager, proposeListing, {
    organisationId,
    summary: listing.summary,
    languages: listing.languages,
    regions: listing.regions,
    waysOfHelping: listing.ways,
    availability: listing.availability ?? 'available',
    topics: listing.topics.map(([code, evidence]) => ({ topicId: topic(code), evidence })),
  });
  const record = listing.trackRecord;
  if (record) {
    await teller.by(manager, addTrackRecord, {
      listingId,
      topicId: topic(record.topic),
      title: record.title,
      description: record.description,
      doneOn: teller.dateAgo(record.monthsAgo * monthDays),
    });
  }
  if (!listing.isUnvetted) await teller.by(manager, publishListing, { listingId });
}

/** Brings organisations, people and listings about, as an administrator and a case manager would. */
export async function setStage(
  teller: Storyteller,
  services: Services,
  passwordHash: string,
): Promise<Stage> {
  await teller.bySystem(installTopics, {});
  const topicIds = new Map(
    (await listTopics(services.connection.db)).map((topic) => [topic.code, topic.id]),
  );
  const topic = (code: string) => found(topicIds.get(code));

  const organisationIds = new Map<string, string>();
  for (const { key, name, kind, country, parent } of organisations) {
    const { organisationId } = await teller.bySystem(createOrganisation, {
      name,
      kind,
      countryCode: country,
      parentId: parent ? found(organisationIds.get(parent)) : null,
      participation: kind === 'government' ? 'participating' : 'none',
    });
    organisationIds.set(key, organisationId);
  }

  const people: Record<string, Character> = {};
  const contacts = new Map<string, Character>();
  for (const person of signIns) {
    const { invitationId } = await teller.bySystem(invitePerson, {
      email: `${person.email}@example.org`,
      name: person.name,
      locale: person.locale,
      organisationId: person.organisation ? found(organisationIds.get(person.organisation)) : null,
      membershipRole: person.organisation
        ? person.isFocalPoint
          ? 'focal_point'
          : 'contact'
        : null,
      staffRoles: person.staffRoles ?? [],
    });
    const { personId } = await teller.bySystem(acceptInvitation, {
      invitationId,
      name: person.name,
      locale: person.locale,
      timeZone: 'UTC',
      passwordHash,
    });
    people[person.email] = { personId, name: person.name };
    // A committee member's own organisation is a conflict of interest, not a desk they answer for.
    if (person.organisation && !person.staffRoles)
      contacts.set(person.organisation, { personId, name: person.name });
  }

  const manager = found(people.manager);
  for (const organisation of organisations) {
    const organisationId = found(organisationIds.get(organisation.key));
    if (!contacts.has(organisation.key)) {
      const name = organisation.key.startsWith('country-')
        ? `Focal point, ${organisation.name}`
        : `Contact, ${organisation.name}`;
      const { personId } = await teller.bySystem(addContactCommand, {
        organisationId,
        name,
        email: `${organisation.key}@example.org`,
        locale: 'en',
      });
      contacts.set(organisation.key, { personId, name });
    }
    await listOrganisation(teller, organisation, organisationId, manager, topic);
  }

  return {
    people,
    contactOf: (key) => found(contacts.get(key)),
    organisation: (key) => found(organisationIds.get(key)),
    topic,
  };
}
