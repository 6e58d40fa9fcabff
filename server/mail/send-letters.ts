import { createTransport, type Transporter } from 'nodemailer';
import { asSingleWriter } from '../../db/connect.ts';
import type { OutboxTable } from '../../db/schema.ts';
import type { Services } from '../wiring.ts';
import { lettersDue } from './queries.ts';
import { renderLetter } from './render-letter.ts';
import { markFailed, markSent, takeLetter } from './store.ts';

/** Waits before the next attempts, in minutes; after the last a letter is given up and shows as failed. */
const retryMinutes = [1, 5, 15, 60, 240, 720, 1440];

/** How long a server keeps a letter it is sending; longer than any mail server keeps it waiting. */
const sendingMinutes = 15;

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

export type LetterSender = {
  /** Sends what is due, one letter after the other; returns how many went out. Safe to call at any time. */
  sendDue(): Promise<number>;
  close(): void;
};

/** Hands rendered letters to SMTP; without SMTP_URL they stay in the outbox, rendered and marked as sent nowhere. */
export function createLetterSender(services: Services): LetterSender {
  const { config, connection, clock, log } = services;
  const transport: Transporter | undefined = config.smtpUrl
    ? // One connection for many letters: greeting the mail server anew takes longer than the letter.
      createTransport(
        { url: config.smtpUrl, pool: true, maxConnections: 1 },
        { from: config.mailFrom },
      )
    : undefined;
  let running: Promise<number> | undefined;

  async function sendOne(letter: OutboxTable): Promise<boolean> {
    const at = clock.now().toISOString();
    const taken = { at, until: later(at, sendingMinutes) };
    if (!(await asSingleWriter(connection, (tx) => takeLetter(tx, letter.id, taken)))) return false;
    try {
      const rendered = renderLetter(letter, config);
      // The letter's own id makes the Message-ID, so that a letter sent twice after a crash shows as one.
      const messageId = `<${letter.id}@${config.replyDomain ?? new URL(config.baseUrl).hostname}>`;
      await transport?.sendMail({
        to: { name: letter.to_name, address: letter.to_address },
        subject: rendered.subject,
        text: rendered.body,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      await asSingleWriter(connection, (tx) =>
        markSent(tx, letter.id, {
          at,
          messageId,
          subject: rendered.subject,
          body: config.isDemonstration ? rendered.body : null,
        }),
      );
      return true;
    } catch (error) {
      const wait = retryMinutes[letter.attempts];
      log.warn('A letter could not be sent', { letter: letter.id, attempt: letter.attempts + 1 });
      await asSingleWriter(connection, (tx) =>
        markFailed(tx, letter.id, {
          error: String(error instanceof Error ? error.message : error),
          attempts: letter.attempts + 1,
          nextAttemptAt: wait ? later(at, wait) : null,
        }),
      );
      return false;
    }
  }

  async function sendAll(): Promise<number> {
    // Without SMTP nothing leaves: letters wait in the outbox until it is configured, except in the demonstration.
    if (!transport && !config.isDemonstration) return 0;
    let sent = 0;
    for (;;) {
      const letters = await lettersDue(connection.readDb, clock.now().toISOString());
      if (letters.length === 0) return sent;
      for (const letter of letters) if (await sendOne(letter)) sent += 1;
    }
  }

  return {
    async sendDue() {
      // One round at a time in this process, or a letter could leave twice.
      running ??= sendAll().finally(() => {
        running = undefined;
      });
      return running;
    },
    close: () => transport?.close(),
  };
}
