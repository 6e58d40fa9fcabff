import type { Chance } from '../../support/chance.ts';
import type { BulkWriter } from './bulk-writer.ts';
import type { Calendar } from './calendar.ts';
import type { CasePlan } from './cases.ts';
import type { Dialogue } from './introductions.ts';
import type { Person } from './people.ts';
import { sentences } from './words.ts';

export type LogPlan = { plan: CasePlan; dialogue: Dialogue | null; manager: Person | null };

type Written = {
  author: Person;
  authorOrganisationId: string | null;
  readers: string[];
  introductionId: string | null;
};

/** Who writes to whom: in a dialogue its two sides, else the case manager and the government in turns. */
function writtenBy(chance: Chance, { plan, dialogue, manager }: LogPlan, at: string): Written {
  const { organisation, contact } = plan;
  const isInDialogue = dialogue !== null && at >= dialogue.openedAt && chance.between(1, 2) === 1;
  if (isInDialogue) {
    const side = chance.oneOf([
      { id: organisation.id, person: contact },
      { id: dialogue.provider.id, person: dialogue.provider.people[0] as Person },
    ]);
    return {
      author: side.person,
      authorOrganisationId: side.id,
      readers: [organisation.id, dialogue.provider.id],
      introductionId: dialogue.id,
    };
  }
  const byStaff = manager !== null && chance.between(1, 3) > 1;
  return {
    author: byStaff ? manager : contact,
    authorOrganisationId: byStaff ? null : organisation.id,
    readers: byStaff && chance.between(1, 2) === 1 ? [] : [organisation.id],
    introductionId: null,
  };
}

/** Plans one entry of a case's log: notes of staff alone, messages, calls and meetings. */
export function planLogEntry(
  calendar: Calendar,
  writer: BulkWriter,
  chance: Chance,
  of: LogPlan,
  at: string,
): void {
  const { author, authorOrganisationId, readers, introductionId } = writtenBy(chance, of, at);
  const isTalk = chance.between(1, 3) === 1;
  const kind = isTalk
    ? chance.oneOf(['call', 'meeting'] as const)
    : readers.length === 0
      ? ('note' as const)
      : ('message' as const);
  const body = sentences(chance, chance.between(1, 4));
  const outcome = isTalk ? sentences(chance, 1) : null;
  const withWhom = isTalk ? 'The ministry’s analyst' : null;
  const minutes = isTalk ? chance.between(10, 90) : null;
  const caseId = of.plan.id;
  calendar.at(at, () => {
    const id = writer.id(at);
    writer.insert('log_entries', {
      id,
      case_id: caseId,
      introduction_id: introductionId,
      kind,
      author_id: author.id,
      author_organisation_id: authorOrganisationId,
      body,
      outcome,
      with_whom: withWhom,
      minutes,
      occurred_at: at,
      created_at: at,
      in_reply_to_id: null,
      answered_by_id: null,
      for_person_id: null,
      proxy_channel: null,
      proxy_on: null,
      redacted_at: null,
    });
    for (const organisation_id of readers) {
      writer.insert('log_readers', { log_entry_id: id, organisation_id });
    }
    writer.tell({
      at,
      name: 'log.written',
      personId: author.id,
      caseId,
      subjectId: id,
      facts: {
        kind,
        introductionId,
        authorOrganisationId,
        readerOrganisationIds: readers,
        inReplyToId: null,
        answeredQuestionId: null,
        fileIds: [],
        occurredAt: at,
      },
      content: { body, outcome, withWhom, minutes },
    });
  });
}
