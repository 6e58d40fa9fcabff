import { type Region, regions } from '../directory/vocabulary.ts';

/**
 * Countries and areas by region: ISO 3166-1 alpha-2 codes under their UN M49 sub-region. Names are not kept:
 * `Intl.DisplayNames` has those of countries and of regions in every language. Kosovo, which M49 does not list,
 * stands with Southern Europe.
 */
const codesByRegion: Record<Region, string> = {
  '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  '014': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  '015': 'DZ EG EH LY MA SD TN',
  '017': 'AO CD CF CG CM GA GQ ST TD',
  '018': 'BW LS NA SZ ZA',
  '021': 'BM CA GL PM US',
  '005': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  '013': 'BZ CR GT HN MX NI PA SV',
  '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  '030': 'CN HK JP KP KR MN MO TW',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '143': 'KG KZ TJ TM UZ',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  '155': 'AT BE CH DE FR LI LU MC NL',
  '053': 'AU CC CX HM NF NZ',
  '054': 'FJ NC PG SB VU',
  '057': 'FM GU KI MH MP NR PW UM',
  '061': 'AS CK NU PF PN TK TO TV WF WS',
};

/** The continents, as M49 codes, with their regions. */
const regionsByContinent = {
  '002': ['011', '014', '015', '017', '018'],
  '019': ['021', '005', '013', '029'],
  '142': ['030', '034', '035', '143', '145'],
  '150': ['039', '151', '154', '155'],
  '009': ['053', '054', '057', '061'],
} as const satisfies Record<string, readonly Region[]>;
export type Continent = keyof typeof regionsByContinent;

const regionByCountry: ReadonlyMap<string, Region> = new Map(
  regions.flatMap((region) =>
    codesByRegion[region].split(' ').map((code) => [code, region] as const),
  ),
);

/** Every country code an organisation can have, in alphabetical order. */
export const countryCodes: readonly string[] = [...regionByCountry.keys()].sort();

/** Whether it is the code of a country or area. */
export function isCountryCode(code: string): boolean {
  return regionByCountry.has(code);
}

/** The region a country lies in; undefined for a code that is no country's. */
export function regionOfCountry(code: string): Region | undefined {
  return regionByCountry.get(code);
}

/** The countries of a region. */
export function countriesOfRegion(region: Region): string[] {
  return codesByRegion[region].split(' ');
}

/** The continent a region belongs to. */
export function continentOfRegion(region: Region): Continent {
  const found = Object.entries(regionsByContinent).find(([, members]) =>
    (members as readonly Region[]).includes(region),
  );
  if (!found) throw new Error(`Region ${region} has no continent`);
  return found[0] as Continent;
}
