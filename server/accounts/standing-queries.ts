import { sql } from 'kysely';
import { prepared } from '../../db/prepared.ts';

/** Roles and memberships as rows of one shape: one question is answered sooner than two. */
export const standingRows = prepared(['personId'], (db, { personId }) =>
  db
    .selectFrom('staff_roles')
    .select([sql<string>`role`.as('role'), sql<string | null>`null`.as('organisation_id')])
    .where('person_id', '=', personId)
    .unionAll(
      db
        .selectFrom('memberships')
        .select([sql<string>`role`.as('role'), 'organisation_id'])
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null),
    ),
);

/** Somebody's own organisations and those they declared a conflict with, up to their governments and down to the bodies. */
export const conflictRows = prepared(['personId'], (db, { personId }) =>
  db
    .withRecursive('own', (qb) =>
      qb
        .selectFrom('memberships')
        .select('organisation_id as id')
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null)
        .union(
          qb
            .selectFrom('conflicts_of_interest')
            .select('organisation_id as id')
            .where('person_id', '=', personId)
            .where('ended_at', 'is', null),
        ),
    )
    .withRecursive('above', (qb) =>
      qb
        .selectFrom('organisations')
        .innerJoin('own', 'own.id', 'organisations.id')
        .select(['organisations.id', 'organisations.parent_id'])
        .union(
          qb
            .selectFrom('organisations')
            .innerJoin('above', 'above.parent_id', 'organisations.id')
            .select(['organisations.id', 'organisations.parent_id']),
        ),
    )
    .withRecursive('below', (qb) =>
      qb
        .selectFrom('own')
        .select('own.id')
        .union(
          qb
            .selectFrom('organisations')
            .innerJoin('below', 'below.id', 'organisations.parent_id')
            .select('organisations.id'),
        ),
    )
    .selectFrom('above')
    .select('above.id')
    .union((eb) => eb.selectFrom('below').select('below.id')),
);
