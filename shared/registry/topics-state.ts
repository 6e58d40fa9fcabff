import type { SubjectRow } from './topics-society.ts';

const publicServices: SubjectRow[] = [
  {
    code: 'health',
    area: 'public-services',
    en: 'Health: health care, hospitals, medicines, nutrition, public health',
    fr: 'Santé: soins, hôpitaux, médicaments, nutrition, santé publique',
    es: 'Salud: atención sanitaria, hospitales, medicamentos, nutrición, salud pública',
  },
  {
    code: 'education',
    area: 'public-services',
    en: 'Education: schools, universities, teachers, school management',
    fr: 'Éducation: écoles, universités, enseignants, établissements scolaires',
    es: 'Educación: escuelas, universidades, docentes, gestión escolar',
  },
  {
    code: 'water-and-sanitation',
    area: 'public-services',
    en: 'Water and sanitation: drinking water, sewerage, hygiene, waste collection',
    fr: 'Eau et assainissement: eau potable, hygiène, collecte des déchets',
    es: 'Agua y saneamiento: agua potable, alcantarillado, higiene, recolección de residuos',
  },
  {
    code: 'social-protection',
    area: 'public-services',
    en: 'Social protection: welfare, social security, cash transfers, pensions',
    fr: 'Protection sociale: aide sociale, sécurité sociale, transferts monétaires, retraites',
    es: 'Protección social: bienestar, seguridad social, transferencias monetarias, pensiones',
  },
  {
    code: 'infrastructure',
    area: 'public-services',
    en: 'Infrastructure and transport: public works, roads, construction, public transport, housing, electricity',
    fr: 'Infrastructures et transports: travaux publics, routes, construction, logement, électricité',
    es: 'Infraestructura y transporte: obras públicas, carreteras, construcción, vivienda, electricidad',
  },
  {
    code: 'citizen-feedback',
    area: 'public-services',
    en: 'Citizen feedback and complaints: grievance redress, social audits, community monitoring, scorecards, ombudsman',
    fr: 'Avis et réclamations des usagers: traitement des plaintes, audits sociaux, suivi citoyen, médiateur',
    es: 'Opiniones y quejas de la ciudadanía: atención de reclamos, auditoría social, veeduría, defensoría',
  },
  {
    code: 'digital-services',
    area: 'public-services',
    en: 'Digital public services: e-government, e-services, one-stop shop, administrative simplification',
    fr: 'Services publics numériques: administration électronique, guichet unique, simplification administrative',
    es: 'Servicios públicos digitales: gobierno electrónico, ventanilla única, simplificación administrativa',
  },
  {
    code: 'local-government',
    area: 'public-services',
    en: 'Local government: municipalities, sub-national governance, cities, decentralisation',
    fr: 'Collectivités locales: communes, gouvernance infranationale, villes, décentralisation',
    es: 'Gobiernos locales: municipios, gobernanza subnacional, ciudades, descentralización',
  },
  {
    code: 'emergencies',
    area: 'public-services',
    en: 'Emergencies and public safety: disaster response, crisis management, early warning, civil protection',
    fr: 'Urgences et sécurité civile: catastrophes, gestion de crise, alerte précoce, sécurité publique',
    es: 'Emergencias y seguridad pública: desastres, gestión de crisis, alerta temprana, protección civil',
  },
];

const accessToJustice: SubjectRow[] = [
  {
    code: 'legal-aid',
    area: 'access-to-justice',
    en: 'Legal aid: legal assistance, public defenders, paralegals',
    fr: 'Aide juridictionnelle: assistance juridique, aide juridique, parajuristes',
    es: 'Asistencia jurídica: defensoría pública, asesoría legal gratuita, paralegales',
  },
  {
    code: 'open-courts',
    area: 'access-to-justice',
    en: 'Open courts: open justice, court data, judgments, judiciary, court monitoring',
    fr: 'Justice ouverte: tribunaux, publication des décisions de justice, pouvoir judiciaire',
    es: 'Justicia abierta: tribunales, sentencias, datos judiciales, poder judicial',
  },
  {
    code: 'legal-empowerment',
    area: 'access-to-justice',
    en: 'Legal empowerment: people-centred justice, community justice, legal needs',
    fr: 'Autonomisation juridique: justice centrée sur les personnes, justice de proximité, connaissance des droits',
    es: 'Empoderamiento jurídico: justicia centrada en las personas, justicia comunitaria, necesidades jurídicas',
  },
  {
    code: 'policing',
    area: 'access-to-justice',
    en: 'Accountability of police and security: police reform, law enforcement, community policing, prisons',
    fr: 'Redevabilité de la police et de la sécurité: réforme de la police, forces de l’ordre, prisons',
    es: 'Rendición de cuentas policial y de seguridad: reforma policial, fuerzas del orden, cárceles',
  },
];

const openBudgets: SubjectRow[] = [
  {
    code: 'budget-transparency',
    area: 'open-budgets',
    en: 'Budget transparency: open budget survey, executive’s budget proposal, spending data, public expenditure',
    fr: 'Transparence budgétaire: enquête sur le budget ouvert, projet de loi de finances, dépenses publiques',
    es: 'Transparencia presupuestaria: encuesta de presupuesto abierto, proyecto de presupuesto, gasto público',
  },
  {
    code: 'citizen-budgets',
    area: 'open-budgets',
    en: 'Citizens’ budgets: plain-language budget, budget literacy, budget portal',
    fr: 'Budgets citoyens: budget en langage clair, pédagogie budgétaire',
    es: 'Presupuestos ciudadanos: presupuesto en lenguaje claro, educación presupuestaria',
  },
  {
    code: 'participatory-budgeting',
    area: 'open-budgets',
    en: 'Participatory budgeting: budget participation, public hearings on the budget',
    fr: 'Budget participatif: participation budgétaire, consultations sur le budget',
    es: 'Presupuesto participativo: participación presupuestaria, audiencias públicas del presupuesto',
  },
  {
    code: 'audit',
    area: 'open-budgets',
    en: 'Audit and oversight: supreme audit institution, audit report, legislative oversight, internal control',
    fr: 'Audit et contrôle: cour des comptes, rapport d’audit, contrôle parlementaire, contrôle interne',
    es: 'Auditoría y control: contraloría, entidad fiscalizadora superior, informe de auditoría, control interno',
  },
  {
    code: 'tax',
    area: 'open-budgets',
    en: 'Tax and revenue: tax transparency, tax administration, customs, tax incentives',
    fr: 'Fiscalité et recettes: transparence fiscale, administration fiscale, douanes, exonérations',
    es: 'Impuestos e ingresos: transparencia tributaria, administración tributaria, aduanas, incentivos fiscales',
  },
  {
    code: 'public-debt',
    area: 'open-budgets',
    en: 'Public debt: debt transparency, loans, borrowing',
    fr: 'Dette publique: transparence de la dette, emprunts, prêts',
    es: 'Deuda pública: transparencia de la deuda, préstamos, endeudamiento',
  },
  {
    code: 'aid-transparency',
    area: 'open-budgets',
    en: 'Aid transparency: IATI, development assistance, donors, foreign assistance',
    fr: 'Transparence de l’aide: IITA, aide au développement, bailleurs de fonds',
    es: 'Transparencia de la ayuda: IATI, cooperación internacional, donantes, ayuda al desarrollo',
  },
];

const rightToInformation: SubjectRow[] = [
  {
    code: 'information-law',
    area: 'right-to-information',
    en: 'Access to information law: freedom of information, FOI, FOIA, ATI, RTI, information requests',
    fr: 'Loi sur l’accès à l’information: droit d’accès, demandes d’information, documents administratifs',
    es: 'Ley de acceso a la información: libertad de información, solicitudes de información, transparencia',
  },
  {
    code: 'proactive-disclosure',
    area: 'right-to-information',
    en: 'Proactive disclosure: publication schemes, transparency portals',
    fr: 'Publication proactive: diffusion d’office, portails de transparence',
    es: 'Transparencia activa: publicación proactiva, portales de transparencia',
  },
  {
    code: 'information-oversight',
    area: 'right-to-information',
    en: 'Information oversight bodies: information commission, information commissioner, appeals',
    fr: 'Autorités d’accès à l’information: commission d’accès aux documents, commissaire à l’information, recours',
    es: 'Órganos garantes: instituto de transparencia, comisionado de información, recursos',
  },
  {
    code: 'public-archives',
    area: 'right-to-information',
    en: 'Public archives: records management, archiving, document management, declassification',
    fr: 'Archives publiques: gestion des archives, archivage, gestion documentaire, déclassification',
    es: 'Archivos públicos: gestión documental, archivística, desclasificación',
  },
  {
    code: 'open-parliament',
    area: 'right-to-information',
    en: 'Open parliament: legislative openness, legislature, law-making, draft laws, congress',
    fr: 'Parlement ouvert: transparence parlementaire, pouvoir législatif, projets de loi, assemblée',
    es: 'Parlamento abierto: congreso, poder legislativo, apertura legislativa, proyectos de ley',
  },
];

const antiCorruption: SubjectRow[] = [
  {
    code: 'beneficial-ownership',
    area: 'anti-corruption',
    en: 'Beneficial ownership: company register, ultimate owners, shell companies, money laundering',
    fr: 'Bénéficiaires effectifs: propriété effective, registre des sociétés, sociétés écrans, blanchiment',
    es: 'Beneficiarios finales: beneficiario real, titularidad real, registro mercantil, lavado de dinero',
  },
  {
    code: 'open-contracting',
    area: 'anti-corruption',
    en: 'Open contracting: public procurement, tenders, e-procurement, OCDS, purchasing, government contracts',
    fr: 'Contrats ouverts: marchés publics, commande publique, achats publics, appels d’offres, OCDS',
    es: 'Contrataciones abiertas: contratación pública, compras públicas, licitaciones, adquisiciones, OCDS',
  },
  {
    code: 'asset-disclosure',
    area: 'anti-corruption',
    en: 'Asset disclosure: asset declarations, financial disclosure, declarations of interests',
    fr: 'Déclaration de patrimoine: déclarations d’intérêts, transparence de la vie publique',
    es: 'Declaraciones patrimoniales: declaración jurada de bienes, declaración de intereses',
  },
  {
    code: 'conflicts-of-interest',
    area: 'anti-corruption',
    en: 'Conflicts of interest and public ethics: integrity, codes of conduct, revolving doors',
    fr: 'Conflits d’intérêts et déontologie: intégrité, éthique publique, code de conduite, pantouflage',
    es: 'Conflictos de interés y ética pública: integridad, código de conducta, puertas giratorias',
  },
  {
    code: 'lobbying',
    area: 'anti-corruption',
    en: 'Lobbying: interest representation, lobby register, transparency of influence',
    fr: 'Représentation d’intérêts: lobbying, lobby, registre des représentants d’intérêts',
    es: 'Cabildeo: lobby, gestión de intereses, registro de cabilderos',
  },
  {
    code: 'political-finance',
    area: 'anti-corruption',
    en: 'Political finance: party funding, campaign finance, elections',
    fr: 'Financement politique: financement des partis, financement des campagnes, élections',
    es: 'Financiamiento político: financiación de partidos, campañas electorales, elecciones',
  },
  {
    code: 'whistleblowers',
    area: 'anti-corruption',
    en: 'Protection of whistleblowers: whistleblowing, reporting channels, protected disclosures',
    fr: 'Protection des lanceurs d’alerte: signalement, alerte éthique',
    es: 'Protección de denunciantes: canales de denuncia, alertadores',
  },
  {
    code: 'anti-corruption-bodies',
    area: 'anti-corruption',
    en: 'Anti-corruption bodies and strategies: anti-corruption agency, asset recovery, UNCAC, fraud, bribery',
    fr: 'Organes et stratégies de lutte contre la corruption: agence anticorruption, recouvrement d’avoirs, fraude',
    es: 'Órganos y estrategias anticorrupción: agencia anticorrupción, recuperación de activos, fraude, soborno',
  },
];

export const stateSubjects: readonly SubjectRow[] = [
  ...publicServices,
  ...accessToJustice,
  ...openBudgets,
  ...rightToInformation,
  ...antiCorruption,
];
