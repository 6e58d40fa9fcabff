import { inEachFile, placesOf, type Rule, type SourceFile } from './rule.ts';

/** The rules and their samples name what they forbid. */
const isAboutRules = ({ path }: SourceFile) => path.startsWith('tests/support/architecture/');
const isCode = ({ path }: SourceFile) => /\.(ts|tsx|mjs)$/.test(path);
const isTest = ({ path }: SourceFile) => /^tests\/.*\.test\.tsx?$/.test(path);

const LONGEST = 300;

/** Files that may be longer, each with what speaks for it. */
export const LONG_FILES: Record<string, string> = {
  'db/schema.ts': 'the whole data model is to be read in one file',
  'server/demo/cast-experts.ts':
    'a table of invented organisations; splitting it would only scatter it',
  'tests/support/matrix-world.ts':
    'one state that every row of the matrix speaks of, to be read as a whole',
};

const length: Rule = {
  title: `files stay below ${LONGEST} lines`,
  instead:
    'split it by what its parts are about; if it is better whole, list it in LONG_FILES with the reason',
  findBreaches: inEachFile(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > LONGEST && !(path in LONG_FILES) ? [`${path} has ${lines} lines`] : [];
  }),
  broken: [{ 'server/cases/queries.ts': 'const a = 1;\n'.repeat(LONGEST + 1) }],
  kept: [
    { 'server/cases/queries.ts': 'const a = 1;\n'.repeat(LONGEST) },
    { 'db/schema.ts': 'const a = 1;\n'.repeat(LONGEST + 1) },
  ],
};

const VAGUE = /^(utils?|helpers?|services?|common|misc|index)$/;

const vagueNames: Rule = {
  title: 'nothing is named utils, helpers, services, common, misc or index',
  instead:
    'name the file after what it holds (working-days.ts), the folder after its noun; import from the file itself, without a barrel',
  findBreaches: inEachFile(({ path }) => {
    if (path === 'client/index.html') return [];
    const names = path.split('/').map((name) => name.replace(/\..*$/, ''));
    return names.some((name) => VAGUE.test(name)) ? [path] : [];
  }),
  broken: [
    { 'server/utils/dates.ts': '' },
    { 'shared/helpers.ts': '' },
    { 'client/ui/index.ts': '' },
    { 'server/services.ts': '' },
    { 'tests/support/common.ts': '' },
  ],
  kept: [{ 'shared/working-days.ts': '', 'client/index.html': '' }],
};

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|module|d))?(\.[a-z0-9]+)+$/;
const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const kebabCase: Rule = {
  title: 'files and folders are named in kebab-case',
  instead: 'write offer-introduction-form.tsx, components included',
  findBreaches: inEachFile(({ path }) => {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    return NAME.test(name) && folders.every((folder) => FOLDER.test(folder)) ? [] : [path];
  }),
  broken: [
    { 'client/ui/PageHeader.tsx': '' },
    { 'server/cases/close_case.ts': '' },
    { 'client/features/caseFile/log.tsx': '' },
  ],
  kept: [
    {
      'client/ui/page-header.module.css': '',
      'tests/unit/cases/lifecycle.test.ts': '',
      'db/migrations/001-registry-and-accounts.ts': '',
    },
  ],
};

const namedExports: Rule = {
  title: 'exports are named, and stand where the thing itself stands',
  instead: 'export it under its name, and import it from its own file',
  findBreaches: inEachFile((file) =>
    isCode(file) && !isAboutRules(file)
      ? placesOf(file, /^export default\b|^export \* from\b|\bas default\b/gm)
      : [],
  ),
  broken: [
    { 'client/pages/desk.tsx': 'export default function Desk() {}' },
    { 'client/ui/parts.ts': `export * from './section.tsx';` },
    { 'client/pages/desk.tsx': 'export { Desk as default };' },
  ],
  kept: [{ 'client/pages/desk.tsx': 'export function Desk() {}' }],
};

const unfinished: Rule = {
  title: 'nothing is left for later, and no type is talked away',
  instead: 'finish it or write an issue; narrow the type (zod, a type guard) where it comes from',
  findBreaches: inEachFile((file) =>
    isCode(file) && !isAboutRules(file)
      ? placesOf(
          file,
          /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|nocheck)|\bas any\b(?=\s*(?:[^\sa-z]|$))|(?::|<)\s*any\b(?=\s*[\])>,;=|[])/gm,
        )
      : [],
  ),
  broken: [
    { 'server/main.ts': '// TODO: later' },
    { 'server/main.ts': '// @ts-ignore\nconst a: number = "";' },
    { 'server/main.ts': 'const rows = result as any;' },
    { 'server/main.ts': 'const rows = (result as any)[0];' },
    { 'server/main.ts': 'function read(row: any) {}' },
    { 'server/main.ts': 'const rows = new Map<any, string>();' },
  ],
  kept: [{ 'server/main.ts': '// As good as any other: any row will do.\nconst todo = "anyone";' }],
};

const honestTests: Rule = {
  title: 'tests run whole, do not sleep and use the real database',
  instead:
    'mend or delete a test that is skipped; wait for what is expected (expect.poll, locators) or advance the clock; open a database with openTestDatabase',
  findBreaches: inEachFile((file) =>
    isTest(file)
      ? placesOf(
          file,
          /\b(?:test|it|describe)\.(?:only|skip|todo|skipIf|runIf|fails)\b|\b(?:setTimeout|waitForTimeout|sleep)\(|timers\/promises|\bvi\.(?:do)?mock\([^)]*(?:\/db\/|\bkysely\b|better-sqlite3|\bpg\b)/gi,
        )
      : [],
  ),
  broken: [
    { 'tests/unit/cases/lifecycle.test.ts': `test.only('closes', () => {});` },
    { 'tests/unit/cases/lifecycle.test.ts': `describe.skip('closes', () => {});` },
    { 'tests/e2e/manager.test.ts': 'await page.waitForTimeout(500);' },
    { 'tests/unit/cases/lifecycle.test.ts': 'await new Promise((done) => setTimeout(done, 50));' },
    { 'tests/unit/cases/lifecycle.test.ts': `vi.mock('../../../db/connect.ts');` },
  ],
  kept: [
    { 'tests/unit/cases/lifecycle.test.ts': `test('closes', () => { vi.useFakeTimers(); });` },
  ],
};

export const textRules = [length, vagueNames, kebabCase, namedExports, unfinished, honestTests];
