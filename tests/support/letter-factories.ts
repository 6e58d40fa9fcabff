import { createLetterSender } from '../../server/mail/send-letters.ts';
import type { World } from './world.ts';

/** Nobody listens at port 1. */
const deadMailServer = 'smtp://127.0.0.1:1';

/** Tries to send every letter that is due, to a mail server that is not there; the last attempt gives it up. */
export async function tryLettersInVain(world: World): Promise<void> {
  const { config } = world.services;
  const sender = createLetterSender({
    ...world.services,
    config: { ...config, smtpUrl: deadMailServer },
  });
  await sender.sendDue();
  sender.close();
}
