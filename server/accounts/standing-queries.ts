import { sql } from 'kysely';
import { prepared } from '../../db/prepared.ts';

type Kind = 'staff' | 'member' | 'conflict';
const kindOf = (kind: Kind) => sql<Kind>`${sql.lit(kind)}`.as('kind');
const role = sql<string | null>`role`.as('role');
const noRole = sql<string | null>`null`.as('role');
const organisationId = sql<string | null>`organisation_id`.as('organisation_id');
const nowhere = sql<string | null>`null`.as('organisation_id');

/**
 * What somebody is: staff roles, memberships and declared conflicts of interest, as rows of one shape, since one question
 * is answered sooner than three.
 */
export const standingRows = prepared(['personId'], (db, { personId }) =>
  db
    .selectFrom('staff_roles')
    .select([kindOf('staff'), role, nowhere])
    .where('person_id', '=', personId)
    .unionAll(
      db
        .selectFrom('memberships')
        .select([kindOf('member'), role, organisationId])
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null),
    )
    .unionAll(
      db
        .selectFrom('conflicts_of_interest')
        .select([kindOf('conflict'), noRole, organisationId])
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
