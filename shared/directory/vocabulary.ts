/** What an organisation offers to do for a government. */
export const waysOfHelping = [
  'advice',
  'training',
  'peer_exchange',
  'technical_work',
  'research',
  'facilitation',
  'review',
  'funding',
] as const;
export type WayOfHelping = (typeof waysOfHelping)[number];

export const availabilities = ['available', 'limited', 'from_date', 'unavailable'] as const;
export type Availability = (typeof availabilities)[number];

/** A listing is proposed by its organisation or by staff, vetted by a case manager, and read by all once published. */
export const listingStatuses = ['proposed', 'published', 'disputed', 'withdrawn'] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** Regions as UN M49 codes, so that every language has their names (Intl.DisplayNames). */
export const regions = [
  '011',
  '014',
  '015',
  '017',
  '018',
  '021',
  '005',
  '013',
  '029',
  '030',
  '034',
  '035',
  '143',
  '145',
  '039',
  '151',
  '154',
  '155',
  '053',
  '054',
  '057',
  '061',
] as const;
export type Region = (typeof regions)[number];
