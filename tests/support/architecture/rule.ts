import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** One file of the project; its path counts from the root and has forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A tree of files by path, as small as it takes to break a rule or to keep it. */
export type Sample = Record<string, string>;

/** One rule of the house, with the proof that it can fail. */
export interface Rule {
  title: string;
  /** What to do instead; it stands at the end of every failure. */
  instead: string;
  /** One line for each breach, beginning with the file. */
  findBreaches(files: SourceFile[]): string[];
  broken: Sample[];
  kept: Sample[];
}

export interface Import {
  specifier: string;
  /** The file it means, for imports of the project's own. */
  target: string | undefined;
  isType: boolean;
  /** What stands between `import` and `from`. */
  names: string;
  line: number;
}

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['shared', 'db', 'server', 'client', 'tests', 'scripts'];
const IS_TEXT = /\.(ts|tsx|mjs|js|css|html)$/;

/** Every file of the project's own folders; those that are not code come without their text. */
export function readSourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        const path = relative(ROOT, full).replaceAll(sep, '/');
        return { path, text: IS_TEXT.test(path) ? readFileSync(full, 'utf8') : '' };
      }),
  );
}

/** A sample as the list of files that rules read. */
export function filesOf(sample: Sample): SourceFile[] {
  return Object.entries(sample).map(([path, text]) => ({ path, text }));
}

/** Makes a search through many files out of one that looks at a single file. */
export function inEachFile(find: (file: SourceFile) => string[]): Rule['findBreaches'] {
  return (files) => files.flatMap((file) => find(file));
}

/** Every place in the file that matches, as `path:line` and what stands there. */
export function placesOf(file: SourceFile, pattern: RegExp): string[] {
  return [...file.text.matchAll(pattern)].map(
    (match) => `${file.path}:${lineAt(file.text, match.index)} ${match[0].trim()}`,
  );
}

const STATIC_IMPORT =
  /^[ \t]*(?:import|export)\s+(type\s+)?([^'"`;()]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const OTHER_IMPORT = /^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Everything a file imports or exports on from elsewhere. */
export function importsOf(file: SourceFile): Import[] {
  if (!/\.(ts|tsx|mjs)$/.test(file.path)) return [];
  const describe = (index: number, specifier: string, isType: boolean, names: string): Import => ({
    specifier,
    target: targetOf(file.path, specifier),
    isType,
    names,
    line: lineAt(file.text, index),
  });
  return [
    ...[...file.text.matchAll(STATIC_IMPORT)].map(
      ({ index, 1: type, 2: names = '', 3: from = '' }) =>
        describe(index, from, Boolean(type), names.trim()),
    ),
    ...[...file.text.matchAll(OTHER_IMPORT)].map(({ index, 1: bare, 2: dynamic }) =>
      describe(index, bare ?? dynamic ?? '', false, ''),
    ),
  ];
}

/** Every import the test says is a breach, as `path:line imports …`. */
export function importsThat(file: SourceFile, isBreach: (found: Import) => boolean): string[] {
  return importsOf(file)
    .filter(isBreach)
    .map(({ line, target, specifier }) => `${file.path}:${line} imports ${target ?? specifier}`);
}

/** The package of an import that is not the project's own, without the path inside it. */
export function packageOf({ specifier }: Import): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function targetOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(dirname(path), specifier.replace(/\?.*$/, ''));
}

function lineAt(text: string, index: number): number {
  // A match may begin with the line break before it.
  const start = index + (text.slice(index).match(/^\s*/)?.[0].length ?? 0);
  return text.slice(0, start).split('\n').length;
}
