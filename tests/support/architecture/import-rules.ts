import { dirname } from 'node:path/posix';
import { type Import, importsThat, inEachFile, packageOf, type Rule } from './rule.ts';

/** The nouns in their order: each uses only those before it. */
export const NOUNS = [
  'registry',
  'accounts',
  'directory',
  'cases',
  'reminders',
  'log',
  'introductions',
  'terms',
  'oversight',
  'interests',
];

/** What else stands in server/: it owns no lifecycle, and serves the nouns or shows them. */
const AROUND_NOUNS: Record<string, string> = {
  views: 'screens over several nouns, read only',
  activity: 'the append-only trail',
  mail: 'letters, out and in',
  files: 'what people upload',
  jobs: 'what happens by the clock',
  live: 'what tells open screens of news',
  search: 'the index of words and the sets that searches as one types are made of',
  backup: 'the whole installation in one archive, and back',
  import: 'what is taken from files of other directories',
  demo: 'the demonstration, told through commands',
};

/** Which of the project's own folders the files of a folder may import. */
const LAYERS = [
  { layer: 'shared/', uses: ['shared/'], packages: ['zod'] },
  { layer: 'db/', uses: ['db/', 'shared/'] },
  { layer: 'server/', uses: ['server/', 'db/', 'shared/'] },
  { layer: 'client/', uses: ['client/', 'shared/'] },
];

const layers: Rule = {
  title: 'imports run one way: shared ← db ← server, and shared ← client',
  instead:
    'move what both need into shared/ (which imports zod and nothing else); the client reaches the server by tRPC alone',
  findBreaches: inEachFile((file) => {
    const found = LAYERS.find(({ layer }) => file.path.startsWith(layer));
    if (!found) return [];
    return importsThat(file, (one) => {
      if (isRouterType(file.path, one)) return false;
      if (one.target) return !found.uses.some((folder) => one.target?.startsWith(folder));
      return found.packages !== undefined && !found.packages.includes(packageOf(one));
    });
  }),
  broken: [
    { 'shared/cases/input.ts': `import { Kysely } from 'kysely';` },
    { 'shared/cases/input.ts': `import { randomUUID } from 'node:crypto';` },
    { 'shared/cases/input.ts': `import { connect } from '../../db/connect.ts';` },
    { 'db/connect.ts': `import type { Config } from '../server/config.ts';` },
    { 'server/main.ts': `import { aCase } from '../tests/support/cases.ts';` },
    { 'client/pages/desk.tsx': `import { listCases } from '../../server/cases/queries.ts';` },
    { 'client/pages/desk.tsx': `const page = import('../../server/views/desk.ts');` },
    { 'client/trpc.ts': `import { AppRouter } from '../server/app-router.ts';` },
    { 'client/trpc.ts': `import type { Desk } from '../server/views/desk.ts';` },
  ],
  kept: [
    { 'shared/cases/input.ts': `import { z } from 'zod';\nimport { id } from '../text.ts';` },
    { 'server/main.ts': `import { connect } from '../db/connect.ts';\nimport pg from 'pg';` },
    { 'client/trpc.ts': `import type { AppRouter } from '../server/app-router.ts';` },
  ],
};

function isRouterType(path: string, { target, isType, names }: Import): boolean {
  const isRouter =
    target === 'server/app-router.ts' && isType && /^\{\s*AppRouter\s*\}$/.test(names);
  return path.startsWith('client/') && isRouter;
}

const mailTexts: Rule = {
  title: 'the texts of e-mails never reach the client',
  instead: 'put what a screen says into screens.json',
  findBreaches: inEachFile((file) =>
    file.path.startsWith('client/')
      ? importsThat(file, ({ target }) => target?.endsWith('/mail.json') ?? false)
      : [],
  ),
  broken: [{ 'client/i18n.ts': `import mail from '../shared/locales/fr/mail.json';` }],
  kept: [{ 'client/i18n.ts': `import screens from '../shared/locales/fr/screens.json';` }],
};

const features: Rule = {
  title: 'features never import each other or a page',
  instead: 'compose them in client/pages/, or move what both need to client/ui/ or shared/',
  findBreaches: inEachFile((file) => {
    const own = /^client\/features\/[^/]+\//.exec(file.path)?.[0];
    if (!own) return [];
    return importsThat(file, ({ target }) => {
      const isFeature = target?.startsWith('client/features/') && !target.startsWith(own);
      return Boolean(isFeature || target?.startsWith('client/pages/'));
    });
  }),
  broken: [
    { 'client/features/terms/form.tsx': `import { CaseLink } from '../cases/case-link.tsx';` },
    { 'client/features/terms/form.tsx': `import { Desk } from '../../pages/desk.tsx';` },
  ],
  kept: [
    {
      'client/features/terms/form.tsx': `import { useTerms } from './use-terms.ts';\nimport { Section } from '../../ui/section.tsx';`,
    },
    { 'client/pages/desk.tsx': `import { CaseLink } from '../features/cases/case-link.tsx';` },
  ],
};

const ui: Rule = {
  title: 'ui knows no feature, no page and no noun',
  instead: 'pass in what it shows as props, or move it to the feature of its noun',
  findBreaches: inEachFile((file) => {
    if (!file.path.startsWith('client/ui/')) return [];
    const known = ['client/features/', 'client/pages/', ...NOUNS.map((noun) => `shared/${noun}/`)];
    return importsThat(file, ({ target }) => known.some((folder) => target?.startsWith(folder)));
  }),
  broken: [
    { 'client/ui/section.tsx': `import { CaseLink } from '../features/cases/case-link.tsx';` },
    { 'client/ui/section.tsx': `import { Desk } from '../pages/desk.tsx';` },
    { 'client/ui/chip.tsx': `import type { CaseStatus } from '../../shared/cases/vocabulary.ts';` },
  ],
  kept: [{ 'client/ui/section.tsx': `import { names } from './names.ts';` }],
};

const places: Rule = {
  title: 'every folder of server/ has its place',
  instead:
    'put a new noun into NOUNS where it belongs in their order, anything else into AROUND_NOUNS',
  findBreaches: inEachFile(({ path }) => {
    const folder = /^server\/([^/]+)\//.exec(path)?.[1];
    return !folder || NOUNS.includes(folder) || folder in AROUND_NOUNS ? [] : [path];
  }),
  broken: [{ 'server/roadmaps/queries.ts': '' }],
  kept: [{ 'server/cases/queries.ts': '', 'server/views/desk.ts': '', 'server/main.ts': '' }],
};

const nounOrder: Rule = {
  title: `a noun uses only earlier ones: ${NOUNS.join(', ')}`,
  instead:
    'turn it round: let the later noun react to the event in its reactions.ts, or read both in server/views/',
  findBreaches: inEachFile((file) => {
    const own = nounOf(file.path);
    if (!own) return [];
    return importsThat(file, ({ target = '' }) => {
      const other = nounOf(target);
      const isLater = other !== undefined && NOUNS.indexOf(other) > NOUNS.indexOf(own);
      return isLater || /^server\/(views|demo|jobs)\//.test(target);
    });
  }),
  broken: [
    {
      'server/cases/close-case.ts': `import { withdraw } from '../introductions/withdraw-offer.ts';`,
    },
    { 'server/registry/queries.ts': `import { visibleCases } from '../cases/queries.ts';` },
    { 'server/cases/queries.ts': `import { getDesk } from '../views/desk.ts';` },
  ],
  kept: [
    {
      'server/terms/draft-terms.ts': `import { visibleCases } from '../cases/queries.ts';\nimport { insertTerms } from './store.ts';`,
    },
    { 'server/views/desk.ts': `import { listTerms } from '../terms/queries.ts';` },
  ],
};

function nounOf(path: string): string | undefined {
  const noun = /^server\/([^/]+)\//.exec(path)?.[1];
  return noun && NOUNS.includes(noun) ? noun : undefined;
}

/** A noun that writes much has a store for each part: `store.ts`, `request-store.ts`. */
const IS_STORE = /^server\/[^/]+\/([a-z-]+-)?store\.ts$/;

const nounDoors: Rule = {
  title: 'a noun is used through its queries and its commands',
  instead: 'call its command, or add what you need to read to its queries.ts',
  findBreaches: inEachFile((file) => {
    const own = nounOf(file.path);
    if (!own) return [];
    return importsThat(file, ({ target = '' }) => {
      const other = nounOf(target);
      if (!other || other === own) return false;
      return IS_STORE.test(target) || /\/(router|reactions)\.ts$/.test(target);
    });
  }),
  broken: [
    { 'server/terms/draft-terms.ts': `import { casesRouter } from '../cases/router.ts';` },
    { 'server/terms/draft-terms.ts': `import { caseReactions } from '../cases/reactions.ts';` },
    { 'server/terms/draft-terms.ts': `import { insertCase } from '../cases/store.ts';` },
  ],
  kept: [
    { 'server/terms/draft-terms.ts': `import { setTurns } from '../cases/set-turns.ts';` },
    { 'server/terms/reactions.ts': `import { requireCase } from '../cases/queries.ts';` },
  ],
};

/** What every command may do beside its own tables: tell the trail, queue a letter, keep a file. */
const OPEN_TO_COMMANDS = /^server\/(activity|mail|files)\/([a-z-]+-)?store\.ts$/;

const stores: Rule = {
  title: 'a store is used by the commands of its own folder only',
  instead: 'call a command (views, demo, jobs and the command line, too); only commands use stores',
  findBreaches: inEachFile((file) => {
    if (!file.path.startsWith('server/')) return [];
    const mayUseOpenOnes = nounOf(file.path) !== undefined || file.path === 'server/run-command.ts';
    return importsThat(file, ({ target = '' }) => {
      if (!IS_STORE.test(target) || dirname(target) === dirname(file.path)) return false;
      return !(mayUseOpenOnes && OPEN_TO_COMMANDS.test(target));
    });
  }),
  broken: [
    { 'server/views/desk.ts': `import { insertCase } from '../cases/store.ts';` },
    { 'server/views/desk.ts': `import { insertRequest } from '../cases/request-store.ts';` },
    { 'server/demo/tell-story.ts': `import { insertCase } from '../cases/store.ts';` },
    { 'server/demo/tell-story.ts': `import { queueLetter } from '../mail/store.ts';` },
    { 'server/jobs/remind.ts': `import { insertCase } from '../cases/store.ts';` },
    { 'server/db-command.ts': `import { insertCase } from './cases/store.ts';` },
    { 'server/run-command.ts': `import { insertCase } from './cases/store.ts';` },
  ],
  kept: [
    { 'server/cases/submit-case.ts': `import { insertCase } from './store.ts';` },
    { 'server/accounts/invite-person.ts': `import { queueLetter } from '../mail/store.ts';` },
    { 'server/run-command.ts': `import { appendEvent } from './activity/store.ts';` },
    { 'server/demo/tell-story.ts': `import { submitCase } from '../cases/submit-case.ts';` },
  ],
};

const journeys: Rule = {
  title: 'journeys in the browser call neither the server nor the database',
  instead:
    'do it on the screen as the person would; what starts the server belongs into tests/support/',
  findBreaches: inEachFile((file) =>
    file.path.startsWith('tests/e2e/')
      ? importsThat(file, ({ target = '' }) => /^(server|db|client)\//.test(target))
      : [],
  ),
  broken: [
    {
      'tests/e2e/manager.test.ts': `import { submitCase } from '../../server/cases/submit-case.ts';`,
    },
  ],
  kept: [{ 'tests/e2e/manager.test.ts': `import { openWindow } from '../support/browser.ts';` }],
};

export const importRules = [
  layers,
  mailTexts,
  features,
  ui,
  places,
  nounOrder,
  nounDoors,
  stores,
  journeys,
];
