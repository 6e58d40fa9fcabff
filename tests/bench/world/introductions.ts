import { toJson } from '../../../db/json.ts';
import { addDays } from '../../../shared/working-days.ts';
import type { Chance } from '../../support/chance.ts';
import type { BulkWriter } from './bulk-writer.ts';
import type { Calendar } from './calendar.ts';
import type { CasePlan } from './cases.ts';
import type { Organisation } from './organisations.ts';
import type { Person } from './people.ts';
import { sentences } from './words.ts';

export type Dialogue = { id: string; provider: Organisation; offeredAt: string; openedAt: string };

/** Plans one introduction that both sides said yes to; its dialogue is open, or was concluded before the case closed. */
export function planIntroduction(
  calendar: Calendar,
  writer: BulkWriter,
  chance: Chance,
  plan: CasePlan,
  manager: Person,
  given: { provider: Organisation; isConcluded: boolean },
): Dialogue {
  const { id: caseId, organisation, contact, moment } = plan;
  const { provider, isConcluded } = given;
  const draftedAt = moment(0.07);
  const offeredAt = moment(0.08);
  const openedAt = moment(0.1);
  const endedAt = isConcluded ? moment(0.995) : null;
  const id = writer.id(draftedAt);
  const organisationIds = [organisation.id, provider.id];
  const purpose = sentences(chance, 1);
  const brief = sentences(chance, 3);
  const turn = {
    holder: 'organisation' as const,
    organisationId: provider.id,
    sinceAt: openedAt,
    dueAt: addDays(openedAt, 14),
  };
  const sides: [Organisation, Person][] = [
    [organisation, contact],
    [provider, provider.people[0] as Person],
  ];

  calendar.at(draftedAt, () => {
    writer.insert('introductions', {
      id,
      case_id: caseId,
      number: 1,
      status: isConcluded ? 'concluded' : 'open',
      purpose,
      brief,
      government_first: 0,
      name_withheld: 0,
      offered_at: offeredAt,
      answer_by_at: addDays(offeredAt, 14),
      reminders_sent: 0,
      opened_at: openedAt,
      ended_at: endedAt,
      outcome: endedAt ? 'advice_given' : null,
      closing_remark: endedAt && 'It was what they needed',
      turn_holder: endedAt ? null : turn.holder,
      turn_organisation_ids: endedAt ? null : toJson([turn.organisationId]),
      turn_what: null,
      turn_since_at: endedAt ? null : turn.sinceAt,
      turn_due_at: endedAt ? null : turn.dueAt,
      turn_until_on: null,
      drafted_by: manager.id,
      drafted_at: draftedAt,
      last_movement_at: endedAt ?? openedAt,
      version: 4,
    });
    for (const [position, [one, person]] of sides.entries()) {
      writer.insert('introduction_parties', {
        id: writer.id(draftedAt),
        introduction_id: id,
        organisation_id: one.id,
        contact_person_id: person.id,
        position,
        state: 'yes',
        asked_at: offeredAt,
        answered_at: openedAt,
        answered_by: person.id,
        reason: null,
        suggestion: null,
        for_person_id: null,
        proxy_channel: null,
        proxy_on: null,
        rating: null,
        rating_comment: null,
        rated_at: null,
      });
    }
    writer.insert('turns', {
      id: writer.id(openedAt),
      case_id: caseId,
      source: 'introduction',
      source_id: id,
      holder: turn.holder,
      organisation_id: turn.organisationId,
      move: 'write_in_dialogue',
      what: null,
      since_at: turn.sinceAt,
      due_at: turn.dueAt,
      until_on: null,
      ended_at: endedAt,
    });
    writer.insert('shortlist_entries', {
      case_id: caseId,
      organisation_id: provider.id,
      reason: purpose,
      added_by: manager.id,
      added_at: draftedAt,
      removed_at: null,
    });
  });

  const tell = (
    at: string,
    name: string,
    person: Person,
    facts: Record<string, unknown>,
    content?: Record<string, unknown>,
  ) =>
    calendar.at(at, () =>
      writer.tell({
        at,
        name: `introduction.${name}`,
        personId: person.id,
        caseId,
        subjectId: id,
        facts,
        ...(content ? { content } : {}),
      }),
    );
  tell(draftedAt, 'drafted', manager, { number: 1, organisationIds }, { purpose, brief });
  tell(offeredAt, 'offered', manager, { number: 1, organisationIds }, { purpose, brief });
  for (const [one, person] of sides) {
    const facts = { organisationId: one.id, number: 1 };
    tell(openedAt, 'accepted', person, facts, { reason: null, suggestion: null });
  }
  tell(openedAt, 'opened', manager, { number: 1, organisationIds });
  if (endedAt) tell(endedAt, 'concluded', manager, { number: 1, outcome: 'advice_given' });
  return { id, provider, offeredAt, openedAt };
}
