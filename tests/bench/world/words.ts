import type { Chance } from '../../support/chance.ts';

const syllables =
  'an ba cor da el fa go hi is jo ka lu ma na or pa qui ro sa ta ul va wen yo zi bre cha dri gla tho sul mer'.split(
    ' ',
  );

/** What reforms are about, in the three languages; directories hold hundreds of such words. */
const subjects =
  `open budgets|beneficial ownership|procurement data|public participation|access to information|extractives revenue
local government reform|civic space|digital identity|anti-corruption strategy|whistleblower protection|lobbying register
asset declarations|court decisions|police complaints|land titles|school inspections|clinic staffing|water tariffs
fisheries licences|forest concessions|climate finance|debt statistics|tax expenditure|customs clearance|road maintenance
parliament votes|election spending|petition portal|citizen assembly|gender budgeting|disability access
indigenous consultation|youth council|freedom of the press|algorithm register|data protection|interoperable records
données ouvertes|budget participatif|contrôle citoyen|marchés publics|recettes minières|accès à la justice
déclaration de patrimoine|registre foncier|finances communales|consultation publique|protection des lanceurs d’alerte
datos abiertos|presupuesto participativo|rendición de cuentas|contratación pública|acceso a la justicia
declaraciones juradas|catastro rural|gobierno abierto local|agua y saneamiento|servicio civil|archivos históricos`.split(
    /[|\n]/,
  );

const work =
  `trained district officers in|published a register of|advised two ministries on|wrote the guide to|built a portal for
ran workshops with citizens about|reviewed the draft law on|compared four countries in|audited the spending on
translated the handbook of|mediated between mayors about|measured for a decade|taught journalists to follow
drew up indicators of|moved to the cloud|interviewed prosecutors on|costed three options for|evaluated the pilot of`.split(
    /[|\n]/,
  );

const endings =
  `with everything in English and French|together with the audit office|within one action plan cycle
and what was learned is public|on a very small budget|although the figures came late|as the cabinet had decided in spring
before the next election|in nine provinces|with volunteers from the university|after the scandal of the dam
under a memorandum with the treasury|while the statute was still contested|for smallholders and cooperatives`.split(
    '\n',
  );

/** An invented name, one of many thousands, so that the vocabulary is as wide as a real directory's. */
export function aName(chance: Chance): string {
  const word = Array.from({ length: chance.between(2, 4) }, () => chance.oneOf(syllables)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function aSubject(chance: Chance): string {
  return chance.oneOf(subjects);
}

/** Some invented sentences, as people write of reforms. */
export function sentences(chance: Chance, count: number): string {
  return Array.from(
    { length: count },
    () =>
      `${aName(chance)} ${chance.oneOf(work)} ${chance.oneOf(subjects)} ${chance.oneOf(endings)}.`,
  ).join(' ');
}
