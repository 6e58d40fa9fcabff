import { ZodError } from 'zod';
import { foldText } from '../../shared/registry/fold-text.ts';
import { importOrganisation } from '../directory/import-organisation.ts';
import { readOrganisationsForIndex } from '../directory/queries.ts';
import { DomainError } from '../domain-error.ts';
import { listTopics } from '../registry/queries.ts';
import { type CommandServices, runCommand } from '../run-command.ts';
import { KnownNames } from './known-names.ts';
import { readOrganisationLine } from './organisation-line.ts';

/** What became, or would become, of one line of the file. */
export type LineReport = {
  line: number;
  outcome: 'created' | 'matched' | 'possible duplicate' | 'refused';
  name: string;
  remark: string;
};

type Line = { line: number; values: Record<string, unknown> };

const system = { kind: 'system', doing: 'import' } as const;

/**
 * Takes organisations with their listings from the lines of a file, each by a command of its own.
 * An organisation of the same name and country is matched, and gets a listing if it has none; one of a similar name is
 * left for somebody to look at, unless `anyway`; what is wrong is refused and the rest goes on.
 * A dry run does everything but write. Listings arrive proposed, and are vetted as others are.
 */
export async function* importOrganisations(
  services: CommandServices,
  lines: readonly Line[],
  options: { isDryRun: boolean; anyway: boolean },
): AsyncGenerator<LineReport> {
  const db = services.connection.readDb;
  const topics = new Map<string, string>();
  for (const topic of await listTopics(db)) {
    for (const word of [
      ...Object.values(topic.synonyms).flat(),
      ...Object.values(topic.labels),
      topic.code,
    ]) {
      topics.set(foldText(word), topic.id);
    }
  }
  const names = new KnownNames();
  const withListing = new Set<string>();
  for await (const batch of readOrganisationsForIndex(db)) {
    for (const { id, name, countryCode, listing } of batch) {
      names.add({ organisationId: id, name, countryCode });
      if (listing) withListing.add(id);
    }
  }
  for (const { line, values } of lines) {
    const read = readOrganisationLine(values, (words) => topics.get(foldText(words)));
    if (!('line' in read)) {
      yield { line, outcome: 'refused', name: read.name, remark: read.refusedBecause };
      continue;
    }
    const { remarks, ...organisation } = read.line;
    const { name, countryCode } = organisation;
    const same = names.same(name, countryCode);
    const likely = same || options.anyway ? undefined : names.likely(name, countryCode);
    if (likely) {
      const remark = [`may be “${likely.name}”`, ...remarks].join('; ');
      yield { line, outcome: 'possible duplicate', name, remark };
      continue;
    }
    const needsListing = !same || !withListing.has(same.organisationId);
    if (same && !needsListing) remarks.unshift('has a listing already, which is kept');
    let organisationId = same?.organisationId ?? `line ${line}`;
    if (!options.isDryRun && needsListing) {
      try {
        ({ organisationId } = await runCommand(services, system, importOrganisation, {
          ...organisation,
          organisationId: same?.organisationId ?? null,
        }));
      } catch (error) {
        yield { line, outcome: 'refused', name, remark: reasonOf(error) };
        continue;
      }
    }
    if (!same) names.add({ organisationId, name, countryCode });
    withListing.add(organisationId);
    yield { line, outcome: same ? 'matched' : 'created', name, remark: remarks.join('; ') };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return [error.field, error.reason].filter(Boolean).join(': ');
  if (error instanceof ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  }
  throw error;
}
