import type { InterestsTable } from '../../db/schema.ts';
import type { InterestWords } from '../../shared/interests/input.ts';

/** What the sender said, as the trail keeps it and as whoever triages it reads it. */
export function describeInterest(row: InterestsTable): InterestWords {
  return {
    aim: row.aim,
    speaksFor: row.speaks_for,
    name: row.name,
    email: row.email,
    locale: row.locale,
    organisation: row.organisation,
    countryCode: row.country_code,
    message: row.message,
  };
}
