import { describe, expect, test } from 'vitest';
import {
  composerKinds,
  type EntryDraft,
  emptyEntry,
  isShown,
  kindOf,
  readEntry,
} from '../../../client/features/log/entry-draft.ts';
import { fileTypeOf } from '../../../client/features/log/file-type.ts';
import { readNextMove } from '../../../client/features/log/next-move-fields.tsx';
import { logEntryInput } from '../../../shared/log/input.ts';

const caseId = '01970000-0000-7000-8000-000000000001';
const governmentId = '01970000-0000-7000-8000-000000000002';
const of = { id: caseId, government: { id: governmentId, name: 'Country X' }, contacts: [] };
const draft = (part: Partial<EntryDraft>): EntryDraft => ({
  ...emptyEntry,
  body: 'Words',
  ...part,
});
const read = (part: Partial<EntryDraft>, fileIds: string[] = []) =>
  logEntryInput.parse(readEntry(draft(part), of, fileIds));

describe('who will read what is being written', () => {
  test('a note nobody outside, even where something else was to be shared', () => {
    expect(read({ kind: 'note', isShared: true }).readerOrganisationIds).toEqual([]);
  });

  test('a message always the government', () => {
    expect(read({ kind: 'message', isShared: false }).readerOrganisationIds).toEqual([
      governmentId,
    ]);
  });

  test.each(['call', 'meeting'] as const)('a %s whom the case manager chose', (kind) => {
    expect(isShown(draft({ kind }))).toBe(false);
    expect(read({ kind, isShared: true }).readerOrganisationIds).toEqual([governmentId]);
  });
});

describe('what is sent', () => {
  test('a message that is to be answered is a question', () => {
    expect(kindOf(draft({ kind: 'message', needsAnswer: true }))).toBe('question');
    expect(kindOf(draft({ kind: 'note', needsAnswer: true }))).toBe('note');
  });

  test('circumstances of a call do not stick to a note written after it', () => {
    const spoken = { outcome: 'Agreed', withWhom: 'The adviser', minutes: '25', day: '2026-03-01' };
    expect(read({ kind: 'call', ...spoken })).toMatchObject({ outcome: 'Agreed', minutes: 25 });
    const note = read({ kind: 'note', ...spoken });
    expect(note.outcome ?? note.withWhom ?? note.minutes ?? note.occurredAt).toBeUndefined();
  });

  test.each(composerKinds)('a %s fits the server’s schema as soon as it says something', (kind) => {
    expect(read({ kind }, kind === 'file' ? [caseId] : []).caseId).toBe(caseId);
  });

  test('nobody is spoken for until somebody is named', () => {
    const proxy = { personId: '', channel: 'phone', on: '2026-03-01' } as const;
    expect(read({ kind: 'message', proxy }).proxy).toBeUndefined();
    expect(read({ kind: 'message', proxy: { ...proxy, personId: caseId } }).proxy).toBeDefined();
  });
});

test.each([
  [{ whose: 'none', what: 'call', on: '2026-03-09' }, undefined],
  [{ whose: 'staff', what: ' ', on: '' }, undefined],
  [{ whose: 'nobody', what: 'they meet', on: '' }, undefined],
  [
    { whose: 'staff', what: 'call', on: '' },
    { whose: 'staff', what: 'call' },
  ],
  [
    { whose: 'government', what: 'send it', on: '2026-03-09' },
    { whose: 'government', what: 'send it', byOn: '2026-03-09' },
  ],
  [
    { whose: 'nobody', what: 'they meet', on: '2026-03-09' },
    { whose: 'nobody', what: 'they meet', untilOn: '2026-03-09' },
  ],
] as const)('a next move %j is sent as %j', (written, sent) => {
  expect(readNextMove(written)).toEqual(sent);
});

test.each([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'spreadsheet'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
  ['application/vnd.oasis.opendocument.text', 'document'],
  ['application/pdf', 'pdf'],
  ['image/png', 'picture'],
  ['text/plain', 'text'],
  ['application/octet-stream', 'other'],
] as const)('%s is called a %s', (mediaType, type) => {
  expect(fileTypeOf(mediaType)).toBe(type);
});
