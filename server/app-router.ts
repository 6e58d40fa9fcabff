import { accountsRouter } from './accounts/router.ts';
import { casesRouter } from './cases/router.ts';
import { directoryRouter } from './directory/router.ts';
import { interestsRouter } from './interests/router.ts';
import { introductionsRouter } from './introductions/router.ts';
import { liveRouter } from './live/router.ts';
import { logRouter } from './log/router.ts';
import { oversightRouter } from './oversight/router.ts';
import { registryRouter } from './registry/router.ts';
import { remindersRouter } from './reminders/router.ts';
import { termsRouter } from './terms/router.ts';
import { mergeRouters, router } from './trpc.ts';
import { auditRouter } from './views/audit-router.ts';
import { caseloadRouter } from './views/caseload-router.ts';
import { viewsRouter } from './views/router.ts';
import { suggestionsRouter } from './views/suggestions-router.ts';

/** Every procedure, by noun. The client knows this type and nothing else of the server. */
export const appRouter = router({
  accounts: accountsRouter,
  cases: mergeRouters(casesRouter, logRouter),
  directory: mergeRouters(directoryRouter, suggestionsRouter),
  interests: interestsRouter,
  introductions: introductionsRouter,
  live: liveRouter,
  oversight: mergeRouters(oversightRouter, caseloadRouter),
  registry: registryRouter,
  reminders: remindersRouter,
  terms: termsRouter,
  views: mergeRouters(viewsRouter, auditRouter),
});

export type AppRouter = typeof appRouter;
