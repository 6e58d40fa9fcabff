/**
 * The subjects below the policy areas. A row reads: code, policy area, then in each language the label
 * and, after the colon, the other words people use for it; search finds a subject by any of them.
 */
export type SubjectRow = { code: string; area: string; en: string; fr: string; es: string };

const civicSpace: SubjectRow[] = [
  {
    code: 'public-participation',
    area: 'civic-space',
    en: 'Public participation: citizen participation, public consultation, civic engagement, co-creation',
    fr: 'Participation du public: participation citoyenne, consultation publique, concertation, cocréation',
    es: 'Participación pública: participación ciudadana, consulta pública, cocreación',
  },
  {
    code: 'deliberation',
    area: 'civic-space',
    en: 'Deliberative processes: citizens’ assembly, citizens’ jury, mini-public, deliberative democracy',
    fr: 'Démarches délibératives: convention citoyenne, jury citoyen, assemblée citoyenne',
    es: 'Procesos deliberativos: asamblea ciudadana, jurado ciudadano, democracia deliberativa',
  },
  {
    code: 'freedom-of-association',
    area: 'civic-space',
    en: 'Freedom of association: NGO law, civil society organisations, nonprofit regulation',
    fr: 'Liberté d’association: droit des associations, organisations de la société civile',
    es: 'Libertad de asociación: ley de asociaciones, organizaciones de la sociedad civil, ONG',
  },
  {
    code: 'freedom-of-expression',
    area: 'civic-space',
    en: 'Freedom of expression and the media: press freedom, safety of journalists, media pluralism',
    fr: 'Liberté d’expression et des médias: liberté de la presse, sécurité des journalistes',
    es: 'Libertad de expresión y de prensa: seguridad de periodistas, pluralismo de los medios',
  },
  {
    code: 'peaceful-assembly',
    area: 'civic-space',
    en: 'Peaceful assembly: right to protest, demonstrations, public order law',
    fr: 'Réunion pacifique: droit de manifester, manifestations, liberté de réunion',
    es: 'Reunión pacífica: derecho a la protesta, manifestaciones, libertad de reunión',
  },
  {
    code: 'defenders-protection',
    area: 'civic-space',
    en: 'Protection of defenders: human rights defenders, environmental defenders, activists',
    fr: 'Protection des défenseurs des droits: défenseurs des droits humains, militants',
    es: 'Protección de personas defensoras: defensores de derechos humanos, defensores ambientales',
  },
];

const inclusion: SubjectRow[] = [
  {
    code: 'gender-equality',
    area: 'inclusion',
    en: 'Gender equality: women, gender mainstreaming, gender-responsive policy, feminist open government',
    fr: 'Égalité entre les femmes et les hommes: genre, femmes, droits des femmes, intégration du genre',
    es: 'Igualdad de género: mujeres, perspectiva de género, transversalización de género',
  },
  {
    code: 'youth',
    area: 'inclusion',
    en: 'Children and young people: youth participation, students, youth councils',
    fr: 'Enfance et jeunesse: participation des jeunes, conseils de jeunes, mineurs',
    es: 'Infancia y juventud: jóvenes, participación juvenil, consejos de juventud',
  },
  {
    code: 'disability',
    area: 'inclusion',
    en: 'Persons with disabilities: accessibility, disability rights, accessible information',
    fr: 'Personnes en situation de handicap: accessibilité, droits des personnes handicapées',
    es: 'Personas con discapacidad: accesibilidad, derechos de las personas con discapacidad',
  },
  {
    code: 'indigenous-peoples',
    area: 'inclusion',
    en: 'Indigenous peoples: free prior and informed consent, FPIC, traditional communities',
    fr: 'Peuples autochtones: consentement libre préalable et éclairé, CLPE',
    es: 'Pueblos indígenas: consulta previa, consentimiento libre previo e informado',
  },
  {
    code: 'migrants-and-minorities',
    area: 'inclusion',
    en: 'Migrants and minorities: refugees, ethnic minorities, marginalised communities, non-discrimination',
    fr: 'Personnes migrantes et minorités: réfugiés, minorités, populations marginalisées, lutte contre les discriminations',
    es: 'Personas migrantes y minorías: refugiados, minorías, comunidades marginadas, no discriminación',
  },
];

const naturalResources: SubjectRow[] = [
  {
    code: 'extractives-transparency',
    area: 'natural-resources',
    en: 'Transparency of extractive industries: EITI, mining, oil and gas, extractive sector, resource revenues',
    fr: 'Transparence des industries extractives: ITIE, mines, pétrole et gaz, revenus miniers',
    es: 'Transparencia de las industrias extractivas: EITI, minería, petróleo y gas, renta extractiva',
  },
  {
    code: 'subnational-extractives',
    area: 'natural-resources',
    en: 'Sub-national extractive revenues: revenue sharing, local mining revenues, district transfers, royalties',
    fr: 'Revenus extractifs infranationaux: partage des revenus miniers, transferts aux collectivités, redevances',
    es: 'Ingresos extractivos subnacionales: regalías, canon minero, transferencias a municipios',
  },
  {
    code: 'concession-maps',
    area: 'natural-resources',
    en: 'Licences and concession maps: mining cadastre, licence register, geo-referenced concessions, GIS',
    fr: 'Permis et cartes des concessions: cadastre minier, registre des permis, géoréférencement, SIG',
    es: 'Licencias y mapas de concesiones: catastro minero, registro de licencias, georreferenciación, SIG',
  },
  {
    code: 'resource-contracts',
    area: 'natural-resources',
    en: 'Disclosure of resource contracts: contract transparency, mining contracts, petroleum agreements',
    fr: 'Publication des contrats d’exploitation: transparence des contrats, contrats miniers, contrats pétroliers',
    es: 'Divulgación de contratos extractivos: transparencia contractual, contratos mineros, contratos petroleros',
  },
  {
    code: 'land-and-forests',
    area: 'natural-resources',
    en: 'Land and forests: land governance, land tenure, land registry, forestry, deforestation',
    fr: 'Terres et forêts: gouvernance foncière, régime foncier, cadastre, exploitation forestière, déforestation',
    es: 'Tierras y bosques: gobernanza de la tierra, tenencia, catastro, deforestación, recursos forestales',
  },
  {
    code: 'climate',
    area: 'natural-resources',
    en: 'Climate action: climate finance, adaptation, emissions, energy transition',
    fr: 'Action pour le climat: financement climatique, adaptation, émissions, transition énergétique',
    es: 'Acción climática: financiamiento climático, adaptación, emisiones, transición energética',
  },
  {
    code: 'environmental-information',
    area: 'natural-resources',
    en: 'Environmental information: Aarhus Convention, Escazú Agreement, pollution register, environmental impact assessment',
    fr: 'Information sur l’environnement: convention d’Aarhus, registre des pollutions, étude d’impact',
    es: 'Información ambiental: Acuerdo de Escazú, evaluación de impacto ambiental, registro de contaminantes',
  },
  {
    code: 'water-and-fisheries',
    area: 'natural-resources',
    en: 'Water resources and fisheries: fishing, river basins, marine resources',
    fr: 'Ressources en eau et pêche: pêcheries, bassins versants, ressources marines',
    es: 'Recursos hídricos y pesca: pesquerías, cuencas, recursos marinos',
  },
];

const digitalGovernance: SubjectRow[] = [
  {
    code: 'open-data',
    area: 'digital-governance',
    en: 'Open data: open government data, OGD, data portal, data publication, machine-readable data',
    fr: 'Données ouvertes: données publiques, open data, portail de données, réutilisation des données',
    es: 'Datos abiertos: datos públicos, datos abiertos de gobierno, portal de datos, reutilización',
  },
  {
    code: 'data-visualisation',
    area: 'digital-governance',
    en: 'Data visualisation and use: dashboards, data visualization, data journalism, infographics, data literacy',
    fr: 'Visualisation et usage des données: datavisualisation, tableaux de bord, journalisme de données',
    es: 'Visualización y uso de datos: tableros, periodismo de datos, infografías, alfabetización de datos',
  },
  {
    code: 'geospatial',
    area: 'digital-governance',
    en: 'Geospatial information: maps, mapping, geographic information systems, GIS, remote sensing, satellite images',
    fr: 'Information géospatiale: cartographie, cartes, systèmes d’information géographique, SIG, télédétection',
    es: 'Información geoespacial: cartografía, mapas, sistemas de información geográfica, SIG, teledetección',
  },
  {
    code: 'data-protection',
    area: 'digital-governance',
    en: 'Privacy and data protection: personal data, GDPR, data protection authority',
    fr: 'Vie privée et protection des données: données personnelles, RGPD, autorité de protection des données',
    es: 'Privacidad y protección de datos: datos personales, autoridad de protección de datos',
  },
  {
    code: 'algorithms',
    area: 'digital-governance',
    en: 'Accountability of algorithms: artificial intelligence, AI, automated decisions, algorithm register',
    fr: 'Responsabilité des algorithmes: intelligence artificielle, IA, décisions automatisées',
    es: 'Rendición de cuentas de los algoritmos: inteligencia artificial, IA, decisiones automatizadas',
  },
  {
    code: 'open-source',
    area: 'digital-governance',
    en: 'Open source and digital public goods: free software, open standards, interoperability, reuse of software',
    fr: 'Logiciels libres et biens publics numériques: code source ouvert, standards ouverts, interopérabilité',
    es: 'Software libre y bienes públicos digitales: código abierto, estándares abiertos, interoperabilidad',
  },
  {
    code: 'disinformation',
    area: 'digital-governance',
    en: 'Disinformation: misinformation, online platforms, fact-checking, media literacy',
    fr: 'Désinformation: fausses informations, plateformes en ligne, vérification des faits, éducation aux médias',
    es: 'Desinformación: noticias falsas, plataformas digitales, verificación de datos, alfabetización mediática',
  },
];

export const societySubjects: readonly SubjectRow[] = [
  ...civicSpace,
  ...inclusion,
  ...naturalResources,
  ...digitalGovernance,
];
