import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import { getCaseRow } from '../cases/queries.ts';
import { type RecordedAct, recordProxy } from '../cases/record-proxy.ts';
import type { CommandContext } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';

/**
 * Tells a party's person what was recorded for them. The letter names the purpose, not the case: a provider knows
 * nothing of the file, nor, while it is withheld, the government's name.
 */
export async function tellRecordedFor(
  ctx: CommandContext,
  { row, facts }: Pick<LoadedIntroduction, 'row' | 'facts'>,
  organisationId: string,
  proxy: RecordedFor,
  act: RecordedAct,
): Promise<void> {
  const asking = await getCaseRow(ctx.tx, row.case_id);
  const isGovernment = organisationId === facts.case.organisationId;
  await recordProxy(
    ctx,
    {
      id: asking.id,
      reference: asking.reference,
      title: isGovernment ? asking.title : row.purpose,
      organisation_id: organisationId,
    },
    proxy,
    act,
    act === 'introduction_answered' ? `/offers/${row.id}` : `/dialogues/${row.id}`,
  );
}
