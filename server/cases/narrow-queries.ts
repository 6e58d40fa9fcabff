import type { ExpressionBuilder } from 'kysely';
import type { Reader } from '../../db/connect.ts';
import type { Database } from '../../db/schema.ts';
import { type CaseStep, caseSteps } from '../../shared/cases/vocabulary.ts';
import type { Region } from '../../shared/directory/vocabulary.ts';
import { countriesOfRegion } from '../../shared/registry/countries.ts';

type Cases = ExpressionBuilder<Database, 'cases'>;

/** A topic by its id or its code. */
type Wanted = { id: string } | { code: string };

/** Whether the request names the topic, one below it, or, for a grand challenge, one of the areas it gathers. */
export function isAbout(eb: Cases, wanted: Wanted) {
  return eb.exists(
    eb
      .selectFrom('case_topics')
      .innerJoin('topics', 'topics.id', 'case_topics.topic_id')
      .leftJoin('grand_challenge_areas', (join) =>
        join.on((on) =>
          on.or([
            on('grand_challenge_areas.policy_area_id', '=', on.ref('topics.id')),
            on('grand_challenge_areas.policy_area_id', '=', on.ref('topics.parent_id')),
          ]),
        ),
      )
      .innerJoin('topics as wide', (join) =>
        join.on((on) =>
          on.or([
            on('wide.id', '=', on.ref('topics.id')),
            on('wide.id', '=', on.ref('topics.parent_id')),
            on('wide.id', '=', on.ref('grand_challenge_areas.grand_challenge_id')),
          ]),
        ),
      )
      .select('case_topics.case_id')
      .whereRef('case_topics.case_id', '=', 'cases.id')
      .where(
        'id' in wanted ? 'wide.id' : 'wide.code',
        '=',
        'id' in wanted ? wanted.id : wanted.code,
      ),
  );
}

/** Whoever lies in the region; a body without a country lies where the one above it does. */
export function organisationsOfRegion(db: Reader, region: Region) {
  return db
    .withRecursive('in_region', (recursive) =>
      recursive
        .selectFrom('organisations')
        .select('organisations.id')
        .where('organisations.country_code', 'in', countriesOfRegion(region))
        .union(
          recursive
            .selectFrom('organisations')
            .innerJoin('in_region', 'in_region.id', 'organisations.parent_id')
            .select('organisations.id')
            .where('organisations.country_code', 'is', null),
        ),
    )
    .selectFrom('in_region')
    .select('in_region.id');
}

/** Whether a case once came as far as this step, or further. */
export function hasReached(eb: Cases, step: CaseStep) {
  const cameTo = {
    submitted: eb.lit(true),
    scoping: eb('cases.assigned_at', 'is not', null),
    networking: eb('cases.first_offer_at', 'is not', null),
    formalising: eb('cases.first_formalised_at', 'is not', null),
    engaged: eb('cases.first_engaged_at', 'is not', null),
  };
  return eb.or(caseSteps.slice(caseSteps.indexOf(step)).map((later) => cameTo[later]));
}
