import type { CasesTable } from '../../db/schema.ts';
import { followCalendar } from '../../server/cases/follow-calendar.ts';
import { remindAndLapseOffers } from '../../server/introductions/remind-and-lapse-offers.ts';
import { wakeDialogues } from '../../server/introductions/wake-dialogues.ts';
import type { Acting } from './actors.ts';
import type { Rows, SmallWorld } from './random-world.ts';
import type { Caller, TestPerson } from './world.ts';

/** What chance finds: what there is, and itself to choose by. */
export type Moment = {
  small: SmallWorld;
  rows: Rows;
  /** One of these, by chance; undefined where there is none. */
  pick<T>(among: readonly T[]): T | undefined;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  /** A date so many days from today, YYYY-MM-DD. */
  inDays(days: number): string;
};

/** Something that could be done now. `by` are those who may; chance sends others, too, who must be refused. */
export type Plan = {
  by: readonly (TestPerson | undefined)[];
  does(caller: Caller, actor: TestPerson): Promise<unknown>;
};

/** Something people do; no plan where there is nothing to do it to. The heavier, the more often. */
export type Act = { name: string; weight: number; plan(moment: Moment): Plan | undefined };

/** The case that something is done to; mostly one that is open. */
export function someCase({ rows, pick, chance }: Moment): CasesTable | undefined {
  const open = rows.cases.filter((one) => one.closed_at === null);
  return pick(chance(90) && open.length > 0 ? open : rows.cases);
}

/** Whoever is responsible for a case; any case manager while nobody is. */
export function managersOf({ small }: Moment, row: CasesTable | undefined): TestPerson[] {
  const named = small.managers.filter((one) => one.personId === row?.manager_id);
  return named.length > 0 ? named : small.managers;
}

/** Those who act for these organisations. */
export function actingFor({ small }: Moment, organisationIds: readonly string[]): Acting[] {
  const parties = [...small.governments, ...small.providers];
  return parties.filter((one) => organisationIds.includes(one.organisationId));
}

/** What happens by itself: days go by, and the mechanism does what is due. */
export const timeActs: readonly Act[] = [
  {
    name: 'time passes',
    weight: 8,
    plan: ({ small, pick }) => ({
      by: [small.administrator],
      async does() {
        const { world } = small;
        world.clock.advance({ days: pick([1, 3, 8, 15]) ?? 1 });
        await world.bySystem(followCalendar, {});
        await world.bySystem(remindAndLapseOffers, {});
        await world.bySystem(wakeDialogues, {});
      },
    }),
  },
  {
    name: 'registry.changeSettings',
    weight: 1,
    plan: ({ small, pick }) => ({
      by: [small.administrator],
      does: (caller) =>
        caller.registry.changeSettings({
          consultationPolicy: pick(['never', 'never', 'never', 'always', 'on_conflict'] as const),
        }),
    }),
  },
];
