import { describe, expect, it, onTestFinished } from 'vitest';
import { createLetterSender } from '../../../server/mail/send-letters.ts';
import { aCaseManager, aGovernmentContact } from '../../support/actors.ts';
import { awkward } from '../../support/awkward-texts.ts';
import { aCase } from '../../support/case-factories.ts';
import { openSmtpSink, type ReceivedLetter } from '../../support/smtp-sink.ts';
import { openWorld, type World } from '../../support/world.ts';

const injected = 'harmless\r\nBcc: everybody@example.org\r\n\r\nAnother letter altogether';

/** Sends what is queued through a real mail server, and gives what arrived. */
async function deliver(world: World): Promise<ReceivedLetter[]> {
  const sink = await openSmtpSink();
  const config = { ...world.services.config, smtpUrl: sink.url };
  const sender = createLetterSender({ ...world.services, config });
  onTestFinished(async () => {
    sender.close();
    await sink.close();
  });
  await sender.sendDue();
  return sink.received;
}

/** The header's fields as they stand on the wire, folded lines joined. */
function fieldsOf({ raw }: ReceivedLetter): { name: string; value: string }[] {
  const [header = ''] = raw.toString('latin1').split('\r\n\r\n');
  return header
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const at = line.indexOf(':');
      return { name: line.slice(0, at).toLowerCase(), value: line.slice(at + 1).trim() };
    });
}

const allowed = [
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'reply-to',
];

describe('a letter about awkward texts', () => {
  it('has one subject of one line and no field but its own, whatever a title or a name contains', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world, { name: `Country X ${injected}` });
    const manager = await aCaseManager(world, `Manager "A" <${injected}> ${awkward}`);
    await aCase(world, {
      government,
      manager,
      status: 'scoping',
      content: { title: injected.slice(0, 90) },
    });
    const letters = await deliver(world);
    expect(letters.length).toBeGreaterThan(3);
    for (const letter of letters) {
      const fields = fieldsOf(letter);
      expect(fields.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
      for (const once of ['subject', 'to', 'from', 'message-id']) {
        expect(fields.filter(({ name }) => name === once)).toHaveLength(1);
      }
      expect(
        letter.raw.subarray(0, letter.raw.indexOf('\r\n\r\n')).some((byte) => byte > 126),
      ).toBe(false);
      expect(letter.parsed.subject).not.toMatch(/\p{Cc}/u);
      const to = [letter.parsed.to].flat().flatMap((one) => one?.value ?? []);
      expect(to.map(({ address }) => address)).toEqual([letter.to]);
      expect(letter.to).not.toBe('everybody@example.org');
    }
    const subjects = letters.map(({ parsed }) => parsed.subject ?? '');
    expect(
      subjects.some((subject) => subject.includes('harmless Bcc: everybody@example.org')),
    ).toBe(true);
  });

  it('says exactly what was typed, however long, and nothing typed is taken for a command', async () => {
    const world = await openWorld();
    const made = await aCase(world, { status: 'scoping' });
    await deliver(world);
    const typed = [
      awkward,
      '.',
      '.. a line of dots, which end a letter where nobody takes care',
      'From the ministry, at the beginning of a line',
      `${'one line of twenty words and no end, '.repeat(100)}end`,
      '{{name}} {{url}} {{link}} $t(requestAcknowledged.subject)',
      'ends with spaces  ',
      '👩‍👩‍👧'.repeat(1500),
    ].join('\n');
    await world.as(made.manager).cases.log({
      caseId: made.caseId,
      kind: 'message',
      body: typed,
      readerOrganisationIds: [made.organisationId],
    });
    const letters = await deliver(world);
    expect(letters.map(({ to }) => to)).toEqual([made.government.email]);
    expect(letters[0]?.parsed.text).toContain(typed);
    // No line is longer than mail servers must take.
    const lines = (letters[0]?.raw ?? Buffer.alloc(0)).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});
