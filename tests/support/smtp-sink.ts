import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter as it came over the wire, and as a mail program reads it. */
export type ReceivedLetter = { to: string; raw: Buffer; parsed: ParsedMail };

export type SmtpSink = {
  /** For SMTP_URL. */
  url: string;
  received: ReceivedLetter[];
  /** The first letter for which it holds, as soon as there is one. */
  letter(holds: (letter: ReceivedLetter) => boolean): Promise<ReceivedLetter>;
  close(): Promise<void>;
};

/** A mail server on loopback that keeps what it is given. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const received: ReceivedLetter[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true })
          .then((parsed) => {
            for (const { address } of session.envelope.rcptTo) {
              received.push({ to: address, raw, parsed });
            }
            for (const look of waiting) look();
            done();
          })
          .catch(done);
      });
    },
  });
  // A sender that is killed in the middle of a letter is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    letter: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          const letter = received.find(holds);
          if (!letter) return;
          waiting.delete(look);
          resolve(letter);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
