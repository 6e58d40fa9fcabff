import { isCirculating, isDrafting } from '../../shared/terms/lifecycle.ts';
import { found } from '../domain-error.ts';
import type { Reactions } from '../run-command.ts';
import { abandon } from './abandon-terms.ts';
import { loadTerms, termsIdsOfCase } from './queries.ts';
import { tellCase } from './tell-case.ts';

/**
 * What happens to terms when their case closes or is reopened. What is still being written or agreed is
 * abandoned, amendments too: nobody is there to take it further, and a signatory must not bring terms into
 * force in a closed case. Terms in force stay: the engagement is the parties’, and goes on without the case.
 */
export const termsReactions: Reactions = {
  'case.closed': async (ctx, event) => {
    for (const termsId of await termsIdsOfCase(ctx.tx, found(event.caseId))) {
      const stored = found(await loadTerms(ctx.tx, termsId));
      const { state } = stored.facts;
      if (isDrafting(state) || isCirculating(state)) await abandon(ctx, stored, null);
      else await tellCase(ctx, termsId);
    }
  },
  'case.reopened': async (ctx, event) => {
    for (const termsId of await termsIdsOfCase(ctx.tx, found(event.caseId))) {
      await tellCase(ctx, termsId);
    }
  },
};
