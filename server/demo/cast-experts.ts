import type { Availability, WayOfHelping } from '../../shared/directory/vocabulary.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';

export type CastOrganisation = {
  key: string;
  name: string;
  kind: OrganisationKind;
  /** Governments are invented countries and have none. */
  country: string | null;
  parent?: string;
  listing?: {
    summary: string;
    /** Topic code and what proves it. */
    topics: [code: string, evidence: string][];
    languages: string[];
    regions: string[];
    ways: WayOfHelping[];
    availability?: Availability;
    /** Waits for a case manager to look at it. */
    isUnvetted?: boolean;
    trackRecord?: { topic: string; title: string; description: string; monthsAgo: number };
  };
};

const africa = ['011', '014', '018'];
const latinAmerica = ['005', '013'];

/** Organisations that can help, invented like everything here. */
export const experts: CastOrganisation[] = [
  {
    key: 'policy-institute',
    name: 'Extractives Policy Institute',
    kind: 'academic',
    country: 'GB',
    listing: {
      summary:
        'Research and advice on how revenue from oil, gas and mining is governed, from licence to budget.',
      topics: [
        ['extractives-transparency', 'Advised five EITI members on their first reports.'],
        ['resource-contracts', 'Keeps a public library of contracts.'],
      ],
      languages: ['en', 'fr'],
      regions: ['011', '014', '155'],
      ways: ['advice', 'research'],
      availability: 'limited',
    },
  },
  {
    key: 'revenue-institute',
    name: 'Institute for Resource Revenue',
    kind: 'ngo',
    country: 'GH',
    listing: {
      summary:
        'Helps governments publish what mining districts receive and what it pays for, down to the school and the clinic. Works with finance and mines ministries, districts and local radio.',
      topics: [
        [
          'subnational-extractives',
          'District-level reporting in two countries, still published each year.',
        ],
        ['extractives-transparency', 'Validation support to four EITI members.'],
        ['budget-transparency', 'Trained forty district budget officers.'],
      ],
      languages: ['en', 'fr'],
      regions: ['011'],
      ways: ['advice', 'training', 'technical_work'],
      trackRecord: {
        topic: 'subnational-extractives',
        title: 'Transfers to mining districts, school by school',
        description:
          'Eleven districts publish what they receive and what it paid for; used by parents’ councils.',
        monthsAgo: 24,
      },
    },
  },
  {
    key: 'neighbours-watch',
    name: 'Neighbours’ Revenue Watch',
    kind: 'ngo',
    country: 'CI',
    listing: {
      summary:
        'Coalition of local groups that follow mining revenue in a neighbouring country, and show others how.',
      topics: [
        ['subnational-extractives', 'Community scorecards in nine districts.'],
        ['public-participation', 'Runs district forums twice a year.'],
      ],
      languages: ['fr'],
      regions: ['011'],
      ways: ['peer_exchange', 'facilitation'],
    },
  },
  {
    key: 'open-mines',
    name: 'Open Mines Network',
    kind: 'ngo',
    country: 'BF',
    listing: {
      summary: 'Network of journalists and activists reading mining contracts.',
      topics: [
        ['resource-contracts', 'Plain-language summaries of sixty contracts.'],
        ['subnational-extractives', 'A handbook for district councils.'],
      ],
      languages: ['fr', 'en'],
      regions: ['011'],
      ways: ['advice', 'training'],
    },
  },
  {
    key: 'terrain-data',
    name: 'Terrain Data',
    kind: 'company',
    country: 'KE',
    listing: {
      summary:
        'Geographic data systems for governments: registers of licences and concessions, drawn on maps anyone can open.',
      topics: [
        ['concession-maps', 'National cadastre of concessions, 1,900 licences mapped.'],
        ['geospatial', 'Maintains an open-source map server.'],
        ['open-data', 'Publishes every layer under an open licence.'],
      ],
      languages: ['en'],
      regions: africa,
      ways: ['technical_work', 'training'],
      trackRecord: {
        topic: 'concession-maps',
        title: 'A cadastre anyone can read',
        description:
          'Concessions with their owners and dates on a public map, updated every night.',
        monthsAgo: 20,
      },
    },
  },
  {
    key: 'local-voice',
    name: 'Local Voice',
    kind: 'ngo',
    country: 'GH',
    listing: {
      summary:
        'Local transparency group in mining areas: knows who holds which map, and who needs it.',
      topics: [
        ['concession-maps', 'Walked and mapped forty concession borders with communities.'],
        ['public-participation', 'Village assemblies in four languages.'],
      ],
      languages: ['en'],
      regions: ['011'],
      ways: ['facilitation', 'research'],
    },
  },
  {
    key: 'plain-charts',
    name: 'Plain Charts Studio',
    kind: 'company',
    country: 'TN',
    listing: {
      summary:
        'Turns public data into pictures people understand, and leaves the tools with the civil servants who make them.',
      topics: [
        ['data-visualisation', 'National statistics portal redesigned with its users.'],
        ['open-data', 'Six open-data portals.'],
        ['citizen-budgets', 'Citizen’s budget in two languages.'],
      ],
      languages: ['fr', 'ar', 'en'],
      regions: ['015', '011'],
      ways: ['technical_work', 'training'],
      trackRecord: {
        topic: 'data-visualisation',
        title: 'Statistics people open on a phone',
        description: 'Twelve indicators as pictures, made in the office by its own staff.',
        monthsAgo: 19,
      },
    },
  },
  {
    key: 'data-adviser',
    name: 'Adviser on open data strategies',
    kind: 'independent_expert',
    country: 'FR',
    listing: {
      summary:
        'Former head of a national open-data team. Short conversations that help a government find its first useful step.',
      topics: [
        ['open-data', 'Led a national open-data team for six years.'],
        ['digital-services', 'Service design in three ministries.'],
      ],
      languages: ['fr', 'en'],
      regions: ['155', '015', '011'],
      ways: ['advice', 'review'],
    },
  },
  {
    key: 'civic-budget-lab',
    name: 'Civic Budget Lab',
    kind: 'ngo',
    country: 'KE',
    listing: {
      summary: 'Residents decide on part of the budget, and see afterwards that it was done.',
      topics: [
        ['participatory-budgeting', 'Two cities, a tenth of the budget each.'],
        ['citizen-budgets', 'Budget summaries in three languages.'],
        ['citizen-feedback', 'Report cards for services.'],
      ],
      languages: ['en', 'fr', 'sw'],
      regions: africa,
      ways: ['training', 'facilitation', 'advice'],
    },
  },
  {
    key: 'contract-school',
    name: 'Procurement Faculty',
    kind: 'academic',
    country: 'CO',
    listing: {
      summary:
        'Teaches procurement officers to publish contracts that suppliers and journalists can use.',
      topics: [
        ['open-contracting', 'Open contracting data standard in four agencies.'],
        ['infrastructure', 'Cost follow-up of roads.'],
      ],
      languages: ['es', 'en'],
      regions: latinAmerica,
      ways: ['training', 'review', 'research'],
    },
  },
  {
    key: 'ownership-lab',
    name: 'Registro Abierto',
    kind: 'ngo',
    country: 'MX',
    listing: {
      summary: 'Beneficial ownership registers that journalists, banks and tax offices really use.',
      topics: [
        ['beneficial-ownership', 'Drafted the rules of two registers.'],
        ['asset-disclosure', 'Verification methods for declarations.'],
        ['conflicts-of-interest', 'Guides for senior officials.'],
      ],
      languages: ['es', 'en'],
      regions: latinAmerica,
      ways: ['advice', 'technical_work'],
    },
  },
  {
    key: 'right-to-know',
    name: 'Right to Know Centre',
    kind: 'ngo',
    country: 'IN',
    listing: {
      summary:
        'Information law that works at the counter: training for officers, tracking of requests.',
      topics: [
        ['information-law', 'Trained 3,000 information officers.'],
        ['proactive-disclosure', 'Publication schemes for ministries.'],
        ['information-oversight', 'Case tracking for a commission.'],
      ],
      languages: ['en', 'hi'],
      regions: ['034', '035'],
      ways: ['training', 'advice'],
    },
  },
  {
    key: 'justice-window',
    name: 'Justice Window',
    kind: 'ngo',
    country: 'AR',
    listing: {
      summary:
        'Courts that publish their decisions in formats one can search, without exposing the people in them.',
      topics: [
        ['open-courts', 'Decisions of a supreme court published in open formats.'],
        ['legal-aid', 'Finder for legal aid.'],
      ],
      languages: ['es', 'pt'],
      regions: latinAmerica,
      ways: ['technical_work', 'advice'],
    },
  },
  {
    key: 'clean-office',
    name: 'Clean Office Fund',
    kind: 'multilateral',
    country: null,
    listing: {
      summary: 'Multilateral fund for prevention of corruption: small grants and peer reviews.',
      topics: [
        ['anti-corruption-bodies', 'Peer reviews of agencies.'],
        ['whistleblowers', 'Model procedures.'],
      ],
      languages: ['en', 'fr', 'es'],
      regions: [...africa, ...latinAmerica],
      ways: ['funding', 'review', 'peer_exchange'],
    },
  },
  {
    key: 'service-design',
    name: 'Counter & Form',
    kind: 'company',
    country: 'EE',
    listing: {
      summary: 'Public services designed with the people who use them.',
      topics: [
        ['digital-services', 'Birth registration in one visit.'],
        ['citizen-feedback', 'Complaint handling for a city.'],
        ['open-source', 'Publishes what it builds.'],
      ],
      languages: ['en', 'et'],
      regions: ['154', '151'],
      ways: ['technical_work', 'training'],
    },
  },
  {
    key: 'parliament-data',
    name: 'Parliament in Figures',
    kind: 'ngo',
    country: 'GE',
    listing: {
      summary: 'Votes, attendance and amendments as data.',
      topics: [
        ['open-parliament', 'Three parliaments publish votes as data.'],
        ['lobbying', 'Register of meetings.'],
      ],
      languages: ['en', 'ka'],
      regions: ['145', '151'],
      ways: ['technical_work', 'advice'],
    },
  },
  {
    key: 'water-council',
    name: 'Water Users’ Council',
    kind: 'ngo',
    country: 'PE',
    listing: {
      summary: 'Water services that answer to those who drink the water.',
      topics: [
        ['water-and-sanitation', 'Scorecards in thirty towns.'],
        ['environmental-information', 'Water quality published weekly.'],
      ],
      languages: ['es', 'qu'],
      regions: ['005'],
      ways: ['facilitation', 'research'],
      isUnvetted: true,
    },
  },
  {
    key: 'health-tracker',
    name: 'Clinic Tracker',
    kind: 'ngo',
    country: 'NG',
    listing: {
      summary: 'Follows medicines from the tender to the clinic shelf.',
      topics: [
        ['health', 'Stock-outs of 200 clinics published monthly.'],
        ['open-contracting', 'Health supplies contracts.'],
      ],
      languages: ['en', 'ha'],
      regions: ['011'],
      ways: ['research', 'technical_work'],
      isUnvetted: true,
    },
  },
];
