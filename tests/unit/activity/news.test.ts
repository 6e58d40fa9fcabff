import { expect, test } from 'vitest';
import { type EventFacts, newsFor } from '../../../shared/activity/audience.ts';
import { heardEvents, hearingOf } from '../../../shared/activity/news.ts';
import type { PersonActor } from '../../../shared/actor.ts';
import { readTexts } from '../../support/locale-files.ts';

/** Events of the vocabulary: each has its sentence in the audit, some a second one for one's own acts. */
const vocabulary = new Set(
  [...readTexts('en', 'screens').keys()].flatMap((key) => {
    const name = /^audit\.events\.(.+?)(_own|_none)?$/.exec(key)?.[1];
    return name ? [name] : [];
  }),
);

const nothing: EventFacts = { case: null, introduction: null, terms: null, redacted: null };
const nobody: PersonActor = {
  kind: 'person',
  personId: 'nobody',
  name: 'Nobody in particular',
  locale: 'en',
  staffRoles: [],
  memberships: [],
  conflictOrganisationIds: [],
};

test('every event of the vocabulary says who hears of it', () => {
  const answered = heardEvents.map((name) => name.replace('.', '_')).sort();
  expect([...vocabulary].sort()).toEqual(answered);
});

test('an event without an answer is told to nobody', () => {
  const event = { name: 'case.whispered', personId: null, subjectId: null, facts: {} };
  expect(hearingOf(event.name).audience).toBe('nobody');
  expect(newsFor({ ...nobody, staffRoles: ['case_manager'] }, event, nothing)).toBeNull();
});

test('somebody who is signed in and nothing else hears of settings and topics alone', () => {
  const heard = heardEvents.filter((name) =>
    newsFor(nobody, { name, personId: 'somebody', subjectId: 'something', facts: {} }, nothing),
  );
  expect(heard).toEqual(['settings.changed', 'topic_tree.installed']);
});

test('nobody hears anything who is not signed in', () => {
  for (const name of heardEvents) {
    const event = { name, personId: null, subjectId: null, facts: {} };
    expect(newsFor({ kind: 'anyone' }, event, nothing)).toBeNull();
  }
});

test('an entry that does not say its kind is read by staff alone', () => {
  const memberships = [
    { organisationId: 'x', role: 'contact' as const, opensOrganisationIds: ['x'] },
  ];
  const event = (facts: Record<string, unknown>) => ({
    name: 'log.written',
    personId: 'somebody',
    subjectId: 'entry',
    facts: { readerOrganisationIds: ['x'], ...facts },
  });
  const reader = { ...nobody, memberships };
  expect(newsFor(reader, event({ kind: 'message' }), nothing)?.about).toBe('message');
  expect(newsFor(reader, event({ kind: 'call' }), nothing)?.about).toBe('log');
  expect(newsFor(reader, event({ kind: 'note' }), nothing)).toBeNull();
  expect(newsFor(reader, event({}), nothing)).toBeNull();
});
