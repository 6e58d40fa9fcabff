import type { StaffRole } from '../../shared/actor.ts';
import type { Locale } from '../../shared/locale.ts';
import { type CastOrganisation, experts } from './cast-experts.ts';

/** Somebody invented. `email` is the part before `@example.org`. */
export type CastPerson = {
  email: string;
  name: string;
  locale: Locale;
  staffRoles?: StaffRole[];
  /** Key of the organisation they act for. */
  organisation?: string;
  isFocalPoint?: boolean;
};

/** The demonstration sign-ins, one per role; everybody else in the story has no account. */
export const signIns: CastPerson[] = [
  { email: 'admin', name: 'Administrator', locale: 'en', staffRoles: ['administrator'] },
  { email: 'manager', name: 'Case manager A', locale: 'en', staffRoles: ['case_manager'] },
  { email: 'manager2', name: 'Case manager B', locale: 'fr', staffRoles: ['case_manager'] },
  { email: 'chair', name: 'Committee chair', locale: 'en', staffRoles: ['committee_chair'] },
  {
    email: 'committee',
    name: 'Committee member',
    locale: 'es',
    staffRoles: ['committee_member'],
    organisation: 'civic-budget-lab',
  },
  {
    email: 'government',
    name: 'Focal point, Country X',
    locale: 'en',
    organisation: 'country-x',
    isFocalPoint: true,
  },
  {
    email: 'government2',
    name: 'Focal point, Country Y',
    locale: 'fr',
    organisation: 'country-y',
    isFocalPoint: true,
  },
  {
    email: 'provider',
    name: 'Programme lead, Institute',
    locale: 'en',
    organisation: 'revenue-institute',
  },
  { email: 'company', name: 'Director, Terrain Data', locale: 'en', organisation: 'terrain-data' },
  {
    email: 'peer',
    name: 'Focal point, Country W',
    locale: 'es',
    organisation: 'country-w',
    isFocalPoint: true,
  },
];

const latinAmerica = ['005', '013'];

/** What the peer government offers: requester on one matter, provider on another. */
const listingOfCountryW: NonNullable<CastOrganisation['listing']> = {
  summary:
    'The government that has done it before: residents’ budgets in nine regions, and a participation portal. Civil servants talk to civil servants.',
  topics: [
    ['participatory-budgeting', 'Nine regions since 2019.'],
    ['public-participation', 'National participation portal.'],
  ],
  languages: ['es', 'en'],
  regions: latinAmerica,
  ways: ['peer_exchange', 'advice'],
};

/** Twenty-odd organisations that can help, and three bodies of governments. */
export const organisations: CastOrganisation[] = [
  ...'ABCDEFGHJKLMNOPQRSTUVWXYZ'.split('').map((letter) => ({
    key: `country-${letter.toLowerCase()}`,
    name: `Country ${letter}`,
    kind: 'government' as const,
    country: null,
    ...(letter === 'W' ? { listing: listingOfCountryW } : {}),
  })),
  {
    key: 'mines-x',
    name: 'Ministry of Mines, Country X',
    kind: 'public_body',
    country: null,
    parent: 'country-x',
  },
  {
    key: 'digital-y',
    name: 'Digital Agency, Country Y',
    kind: 'public_body',
    country: null,
    parent: 'country-y',
  },
  {
    key: 'finance-w',
    name: 'Ministry of Finance, Country W',
    kind: 'public_body',
    country: null,
    parent: 'country-w',
  },
  ...experts,
];
