import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter as it came over the wire, and as a mail program reads it. */
export type ReceivedLetter = { to: string; raw: Buffer; parsed: ParsedMail };

export type SmtpSink = {
  /** For SMTP_URL. */
  url: string;
  /** In the order of their arrival. */
  received: ReceivedLetter[];
  /** The first letter for which it holds, as soon as there is one. */
  letter(holds: (letter: ReceivedLetter) => boolean): Promise<ReceivedLetter>;
  close(): Promise<void>;
};

/** No letter takes longer; one that does was never sent. */
const patienceMs = 60_000;

/** A mail server on loopback that keeps what it is given. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const received: ReceivedLetter[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      buffer(stream)
        .then(async (raw) => {
          const parsed = await simpleParser(raw);
          for (const { address } of session.envelope.rcptTo)
            received.push({ to: address, raw, parsed });
          for (const look of waiting) look();
          done();
        })
        .catch(done);
    },
  });
  // A sender may be killed in the middle of a letter.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    letter: (holds) =>
      new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => {
          waiting.delete(look);
          const arrived = received.map(({ to, parsed }) => `${to}: ${parsed.subject}`).join('\n');
          reject(new Error(`The letter did not arrive. What did:\n${arrived}`));
        }, patienceMs);
        const look = () => {
          const letter = received.find(holds);
          if (!letter) return;
          clearTimeout(giveUp);
          waiting.delete(look);
          resolve(letter);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
