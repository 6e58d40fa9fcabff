import type { TermsContent } from '../../shared/terms/content.ts';
import { type ReviseTermsInput, reviseTermsInput } from '../../shared/terms/input.ts';
import { canReviseTerms } from '../../shared/terms/permissions.ts';
import { tellCaseParties } from '../cases/tell-case-parties.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { personBehind } from '../log/attach-files.ts';
import { defineCommand } from '../run-command.ts';
import { hashVersion } from './hash-version.ts';
import { nameParties } from './name-parties.ts';
import { requireTerms } from './queries.ts';
import { insertVersion, saveState, voidAgreements } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';

/**
 * Saves a new immutable version, which voids agreements to an earlier one; the text in force, if any, stands.
 * Refuses what `canReviseTerms` and `nameParties` refuse, `nothing_changed`, and `stale_version` when a
 * colleague has saved a version since: the refusal carries theirs, so that both sides can be shown.
 * Source: the mechanism’s rules, "A new version voids agreements to an earlier one".
 */
export const reviseTerms = defineCommand({
  name: 'terms.revise',
  input: reviseTermsInput,
  async run(ctx, input: ReviseTermsInput): Promise<{ version: number; sha256: string }> {
    const { terms, versions, current, facts } = await requireTerms(
      ctx.tx,
      ctx.actor,
      input.termsId,
    );
    ensure(canReviseTerms(ctx.actor, facts));
    if (input.version !== terms.current_version) {
      throw new DomainError('stale_version', {
        details: { version: terms.current_version, theirs: current.content },
      });
    }
    const onCase = { id: facts.case.id, organisationId: facts.case.organisationId };
    const parties = await nameParties(ctx, onCase, input.parties);
    const { texts, prevailingLanguage, startsOn, endsOn } = input;
    const content: TermsContent = { texts, prevailingLanguage, startsOn, endsOn, parties };
    const identity = { reference: facts.case.reference, number: terms.number };
    const asCurrent = { ...identity, version: current.head.number };
    if (hashVersion(asCurrent, content) === current.head.sha256)
      throw new DomainError('nothing_changed');

    const version = (versions.at(-1)?.number ?? 0) + 1;
    const sha256 = hashVersion({ ...identity, version }, content);
    await insertVersion(ctx.tx, {
      id: ctx.newId(),
      termsId: terms.id,
      number: version,
      content,
      sha256,
      remark: input.remark,
      draftedBy: personBehind(ctx),
      at: ctx.at,
    });
    const standing = versions.find((one) => one.number === terms.in_force_version);
    await voidAgreements(ctx.tx, terms.id, standing?.id ?? null, ctx.at);
    await saveState(ctx.tx, terms.id, takeTransition(facts.state, 'revise'), ctx.at);
    const organisationIds = parties.map((party) => party.organisationId);
    await tellCaseParties(ctx, facts.case.id, organisationIds);
    await tellCase(ctx, terms.id);
    await ctx.record({
      name: 'terms.revised',
      caseId: facts.case.id,
      subjectId: terms.id,
      facts: { number: terms.number, version, sha256, organisationIds },
      content: { remark: input.remark },
    });
    return { version, sha256 };
  },
});
