import { hashPasswordForSignIn } from '../accounts/sign-in.ts';
import { followCalendar } from '../cases/follow-calendar.ts';
import { remindAndLapseOffers } from '../introductions/remind-and-lapse-offers.ts';
import { wakeDialogues } from '../introductions/wake-dialogues.ts';
import type { Services } from '../wiring.ts';
import { tellCountryX } from './country-x.ts';
import { tellCountryY } from './country-y.ts';
import { tellInterests } from './interests.ts';
import { tellOtherCase } from './other-cases.ts';
import { otherRequests } from './other-requests.ts';
import { setStage } from './set-stage.ts';
import { createStoryteller, type Story, type Storyteller } from './storyteller.ts';

/** Days the whole story spans; sixty cases in twelve months. */
const firstDay = 360;

/** What the mechanism does by itself each morning: reminders, lapses, returns from hold. */
async function* tellMornings(teller: Storyteller): Story {
  for (let day = firstDay; day >= 0; day -= 1) {
    yield teller.daysAgo(day, 6);
    await teller.bySystem(followCalendar, {});
    await teller.bySystem(remindAndLapseOffers, {});
    await teller.bySystem(wakeDialogues, {});
  }
}

/**
 * Fills an empty installation with the demonstration: the two worked examples of the mechanism's brief and some sixty
 * other cases in every status, told through the same commands as everything else, on a clock of its own.
 */
export async function tellDemonstration(
  services: Services,
  options: { now: Date; password: string },
): Promise<void> {
  const teller = createStoryteller(services, options.now);
  const passwordHash = await hashPasswordForSignIn(options.password);
  async function* everything(): Story {
    yield teller.daysAgo(firstDay, 7);
    const stage = await setStage(teller, services, passwordHash);
    stories.push(
      tellCountryX(teller, stage),
      tellCountryY(teller, stage),
      tellInterests(teller, stage),
      ...otherRequests.map((request, index) => tellOtherCase(teller, stage, request, index)),
    );
  }
  const stories: Story[] = [];
  await teller.tell([everything()]);
  await teller.tell([tellMornings(teller), ...stories]);
}
