import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { InvitationsTable } from '../../db/schema.ts';
import { eventsNamed, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** Whom it invites, to what, and until when; an open one altered would make somebody more than they were invited to be. */
function isAsSent(row: InvitationsTable, sent: Recorded): boolean {
  const { at, personId, facts, content, isRedacted } = sent;
  return (
    isSame(row.organisation_id, facts.organisationId) &&
    isSame(row.membership_role, facts.membershipRole) &&
    isSame(fromJson(row.staff_roles), facts.staffRoles) &&
    row.locale === facts.locale &&
    row.expires_at === facts.expiresAt &&
    row.invited_by === personId &&
    row.created_at === at &&
    (isRedacted || (row.name === content?.name && row.email === content?.email))
  );
}

function* compareInvitation(
  row: InvitationsTable,
  events: readonly Recorded[],
  accepted: Recorded | undefined,
): Generator<string> {
  const sent = latest(events, 'person.invited', 'installation.setUpPrepared');
  if (!sent) {
    yield 'no event says that it was made';
    return;
  }
  if (!isAsSent(row, sent)) yield 'whom it invites, and to what, is not what the trail recorded';
  const isSettledAsRecorded =
    isSame(row.accepted_at, accepted?.at) &&
    isSame(row.revoked_at, latest(events, 'person.invitationRevoked')?.at) &&
    isSame(row.person_id, accepted?.subjectId ?? sent.facts.contactPersonId);
  if (!isSettledAsRecorded) {
    yield 'who accepted it, or that it was taken back, is not what the trail recorded';
  }
}

/** Invitations: whom they invite to what, and whether they were accepted or taken back. */
export async function checkInvitations(db: Reader): Promise<string[]> {
  const joined = await eventsNamed(db, 'person.joined');
  const acceptedBy = new Map(joined.map((event) => [event.facts.invitationId, event]));
  return walkAlongTrail(db, {
    table: 'invitations',
    rows: db.selectFrom('invitations').selectAll(),
    call: (row) => `invitation ${row.id}`,
    prepare: async () => (row, events) => compareInvitation(row, events, acceptedBy.get(row.id)),
  });
}
