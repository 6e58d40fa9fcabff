import type { Locale } from '../locale.ts';
import { locales } from '../locale.ts';
import { societySubjects } from './topics-society.ts';
import { stateSubjects } from './topics-state.ts';
import type { TopicLevel } from './vocabulary.ts';

/** One entry of the topic tree as it is installed. */
export type TreeTopic = {
  code: string;
  level: TopicLevel;
  /** The policy area of a subject; grand challenges and policy areas have no parent. */
  parentCode: string | null;
  labels: Record<Locale, string>;
  synonyms: Record<Locale, string[]>;
};

type Texts = Record<Locale, string>;

/** The five grand challenges, each with the policy areas it gathers. Source: the mechanism's rules, "The Partnership around it". */
const grandChallenges: (Texts & { code: string; areas: string[] })[] = [
  {
    code: 'improving-public-services',
    areas: ['public-services', 'digital-governance', 'inclusion', 'access-to-justice'],
    en: 'Improving public services: service delivery, quality of services',
    fr: 'Améliorer les services publics: prestation de services, qualité du service',
    es: 'Mejorar los servicios públicos: prestación de servicios, calidad de los servicios',
  },
  {
    code: 'increasing-public-integrity',
    areas: ['anti-corruption', 'right-to-information', 'civic-space', 'digital-governance'],
    en: 'Increasing public integrity: integrity, transparency of public life',
    fr: 'Renforcer l’intégrité publique: probité, transparence de la vie publique',
    es: 'Aumentar la integridad pública: probidad, transparencia de la función pública',
  },
  {
    code: 'managing-public-resources',
    areas: ['open-budgets', 'natural-resources', 'anti-corruption'],
    en: 'More effectively managing public resources: public money, public finance',
    fr: 'Gérer plus efficacement les ressources publiques: deniers publics, finances publiques',
    es: 'Gestionar con mayor eficacia los recursos públicos: dinero público, finanzas públicas',
  },
  {
    code: 'creating-safer-communities',
    areas: [
      'access-to-justice',
      'public-services',
      'civic-space',
      'natural-resources',
      'inclusion',
    ],
    en: 'Creating safer communities: security, safety, resilience',
    fr: 'Créer des communautés plus sûres: sécurité, résilience',
    es: 'Crear comunidades más seguras: seguridad, resiliencia',
  },
  {
    code: 'increasing-corporate-accountability',
    areas: ['anti-corruption', 'natural-resources', 'right-to-information'],
    en: 'Increasing corporate accountability: corporate responsibility, business and human rights, consumer protection',
    fr: 'Renforcer la responsabilité des entreprises: entreprises et droits humains, protection des consommateurs',
    es: 'Aumentar la rendición de cuentas de las empresas: empresas y derechos humanos, protección del consumidor',
  },
];

/** The nine policy areas. Source: the mechanism's rules, "The Partnership around it". */
const policyAreas: (Texts & { code: string })[] = [
  {
    code: 'civic-space',
    en: 'Civic space: fundamental freedoms, civil society, enabling environment',
    fr: 'Espace civique: libertés fondamentales, société civile',
    es: 'Espacio cívico: libertades fundamentales, sociedad civil',
  },
  {
    code: 'inclusion',
    en: 'Inclusion: equality, social inclusion, diversity',
    fr: 'Inclusion: égalité, insertion sociale, diversité',
    es: 'Inclusión: igualdad, inclusión social, diversidad',
  },
  {
    code: 'natural-resources',
    en: 'Natural resources: environment, resource governance',
    fr: 'Ressources naturelles: environnement, gouvernance des ressources',
    es: 'Recursos naturales: medio ambiente, gobernanza de los recursos',
  },
  {
    code: 'digital-governance',
    en: 'Digital governance: technology, digital transformation, data governance, civic tech',
    fr: 'Gouvernance numérique: technologie, transformation numérique, gouvernance des données',
    es: 'Gobernanza digital: tecnología, transformación digital, gobernanza de datos',
  },
  {
    code: 'public-services',
    en: 'Public services: service delivery, basic services',
    fr: 'Services publics: prestation de services, services de base',
    es: 'Servicios públicos: prestación de servicios, servicios básicos',
  },
  {
    code: 'access-to-justice',
    en: 'Access to justice: rule of law, justice',
    fr: 'Accès à la justice: État de droit, justice',
    es: 'Acceso a la justicia: Estado de derecho, justicia',
  },
  {
    code: 'open-budgets',
    en: 'Open budgets: fiscal transparency, fiscal openness, public finance',
    fr: 'Budgets ouverts: transparence budgétaire et fiscale, finances publiques',
    es: 'Presupuestos abiertos: transparencia fiscal, apertura fiscal, finanzas públicas',
  },
  {
    code: 'right-to-information',
    en: 'Right to information: access to information, freedom of information, transparency',
    fr: 'Droit à l’information: accès à l’information, transparence administrative',
    es: 'Derecho a la información: acceso a la información, transparencia',
  },
  {
    code: 'anti-corruption',
    en: 'Anti-corruption: corruption, integrity, fraud, accountability',
    fr: 'Lutte contre la corruption: corruption, anticorruption, probité, fraude',
    es: 'Anticorrupción: lucha contra la corrupción, corrupción, integridad, fraude',
  },
];

/** Reads "Label: synonym, synonym". */
function readTexts(row: Texts): Pick<TreeTopic, 'labels' | 'synonyms'> {
  const labels: Record<Locale, string> = { en: '', fr: '', es: '' };
  const synonyms: Record<Locale, string[]> = { en: [], fr: [], es: [] };
  for (const locale of locales) {
    const [label = '', others = ''] = row[locale].split(': ');
    labels[locale] = label;
    synonyms[locale] = others ? others.split(', ') : [];
  }
  return { labels, synonyms };
}

/** The whole topic tree, parents before children; the order is the order on screen. */
export const topicTree: readonly TreeTopic[] = [
  ...grandChallenges.map((row) => ({
    code: row.code,
    level: 'grand_challenge' as const,
    parentCode: null,
    ...readTexts(row),
  })),
  ...policyAreas.map((row) => ({
    code: row.code,
    level: 'policy_area' as const,
    parentCode: null,
    ...readTexts(row),
  })),
  ...[...societySubjects, ...stateSubjects].map((row) => ({
    code: row.code,
    level: 'subject' as const,
    parentCode: row.area,
    ...readTexts(row),
  })),
];

/** Which policy areas each grand challenge gathers; one policy area may serve several. */
export const grandChallengeAreas: readonly { challengeCode: string; areaCode: string }[] =
  grandChallenges.flatMap((row) =>
    row.areas.map((areaCode) => ({ challengeCode: row.code, areaCode })),
  );
