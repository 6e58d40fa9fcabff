import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import type { StaffRole } from '../shared/actor.ts';
import { loadSession, type Session } from './features/accounts/session.ts';
import { safeNext } from './features/accounts/sign-in.ts';
import { readTrailSearch } from './features/activity/trail-search.ts';
import { type CaseSearch, readCaseSearch } from './features/cases/case-filters.ts';
import type { DirectoryParams } from './features/directory/directory-params.ts';
import { type CaseloadChoice, readMonths } from './features/oversight/caseload-search.ts';
import { readCaseFileSearch } from './pages/case-file/case-file-types.ts';
import { ErrorPage, ErrorScreen } from './pages/error-page.tsx';
import { NotFoundPage, NotFoundScreen } from './pages/not-found-page.tsx';
import { Root } from './pages/root.tsx';
import { GuestLayout, OwnLayout } from './pages/shell/layouts.tsx';
import { startPageOf } from './pages/shell/navigation.ts';
import { SkeletonLines } from './ui/skeleton-lines.tsx';

/*
 * To add a page: write `pages/<name>-page.tsx` with a named export, and give it one line in the list
 * of the layout it belongs to. Each page is its own chunk. A page only some may see takes
 * `beforeLoad: only('administrator')`; its link in the bar stands in `pages/shell/navigation.ts`.
 */
const page = lazyRouteComponent;

type Text = string | undefined;
const textOf = (value: unknown): Text => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined =>
  Number.isInteger(value) ? Number(value) : undefined;

const root = createRootRoute({
  beforeLoad: async () => ({ session: await loadSession() }),
  component: Root,
  notFoundComponent: NotFoundScreen,
  errorComponent: ErrorScreen,
});

/** Signed in, or first to the sign-in page and back. */
function signedIn({
  context,
  location,
}: {
  context: { session: Session };
  location: { href: string };
}) {
  if (!context.session.person) {
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  }
}

/** What somebody may not see does not exist for them. */
function only(...roles: StaffRole[]) {
  return ({ context }: { context: { session: Session } }) => {
    const held = context.session.person?.staffRoles ?? [];
    if (!roles.some((role) => held.includes(role))) throw notFound();
  };
}

/** Who is signed in already goes on to where they were heading, or where they start. */
function notSignedIn({
  context,
  search,
}: {
  context: { session: Session };
  search: { next?: Text };
}) {
  const { person } = context.session;
  if (person) throw redirect({ href: safeNext(search.next) ?? startPageOf(person, router) });
}

/** Pages for anyone, signed in or not. */
const open = createRoute({ getParentRoute: () => root, id: 'open', component: GuestLayout });
/** Pages for guests who are signed in: one column, large type. */
const guest = createRoute({
  getParentRoute: () => root,
  id: 'guest',
  beforeLoad: signedIn,
  component: GuestLayout,
});
/** Pages for whoever is signed in, each in their own frame: staff pages, and those both sides use. */
const own = createRoute({
  getParentRoute: () => root,
  id: 'own',
  beforeLoad: signedIn,
  component: OwnLayout,
});

/** Pages for anyone, each in the frame of whoever is looking: staff have theirs, everybody else the guests'. */
const anyone = createRoute({ getParentRoute: () => root, id: 'anyone', component: OwnLayout });

// biome-ignore format: one line a page
const tree = root.addChildren([
  open.addChildren([
    createRoute({ getParentRoute: () => open, path: '/', beforeLoad: notSignedIn, component: page(() => import('./pages/home-page.tsx'), 'HomePage') }),
    createRoute({ getParentRoute: () => open, path: '/sign-in', validateSearch: (search): { next?: Text; link?: Text } => ({ next: textOf(search.next), link: textOf(search.link) }), beforeLoad: notSignedIn, component: page(() => import('./pages/sign-in-page.tsx'), 'SignInPage') }),
    createRoute({ getParentRoute: () => open, path: '/sign-in/link', validateSearch: (search): { token?: Text } => ({ token: textOf(search.token) }), component: page(() => import('./pages/sign-in-link-page.tsx'), 'SignInLinkPage') }),
    createRoute({ getParentRoute: () => open, path: '/invitation/$token', component: page(() => import('./pages/invitation-page.tsx'), 'InvitationPage') }),
    createRoute({ getParentRoute: () => open, path: '/express-interest', component: page(() => import('./pages/express-interest-page.tsx'), 'ExpressInterestPage') }),
    createRoute({ getParentRoute: () => open, path: '/express-interest/$token', component: page(() => import('./pages/confirm-interest-page.tsx'), 'ConfirmInterestPage') }),
    createRoute({ getParentRoute: () => open, path: '/agree/$token', component: page(() => import('./pages/agree-page.tsx'), 'AgreePage') }),
    createRoute({ getParentRoute: () => open, path: '/confirm/$token', component: page(() => import('./pages/confirm-revision-page.tsx'), 'ConfirmRevisionPage') }),
    createRoute({ getParentRoute: () => open, path: '/answer/$token', component: page(() => import('./pages/answer-page.tsx'), 'AnswerPage') }),
    createRoute({ getParentRoute: () => open, path: '/set-up/$token', component: page(() => import('./pages/set-up-page.tsx'), 'SetUpPage') }),
  ]),
  guest.addChildren([
    createRoute({ getParentRoute: () => guest, path: '/requests', component: page(() => import('./pages/requests-page.tsx'), 'RequestsPage') }),
    createRoute({ getParentRoute: () => guest, path: '/requests/new', validateSearch: (search): { draft?: Text; step?: number } => ({ draft: textOf(search.draft), step: numberOf(search.step) }), component: page(() => import('./pages/new-request-page.tsx'), 'NewRequestPage') }),
    createRoute({ getParentRoute: () => guest, path: '/requests/$reference', component: page(() => import('./pages/request-page.tsx'), 'RequestPage') }),
    createRoute({ getParentRoute: () => guest, path: '/requests/$reference/revise', component: page(() => import('./pages/revise-request-page.tsx'), 'ReviseRequestPage') }),
    createRoute({ getParentRoute: () => guest, path: '/requests/$reference/versions', component: page(() => import('./pages/versions-page.tsx'), 'RequestVersionsPage') }),
  ]),
  anyone.addChildren([
    createRoute({ getParentRoute: () => anyone, path: '/directory', validateSearch: (search): DirectoryParams => search, component: page(() => import('./pages/directory-page.tsx'), 'DirectoryPage') }),
    createRoute({ getParentRoute: () => anyone, path: '/directory/$organisationId', component: page(() => import('./pages/directory-entry-page.tsx'), 'DirectoryEntryPage') }),
  ]),
  own.addChildren([
    createRoute({ getParentRoute: () => own, path: '/desk', beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/desk-page.tsx'), 'DeskPage') }),
    createRoute({ getParentRoute: () => own, path: '/inbox', beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/inbox-page.tsx'), 'InboxPage') }),
    createRoute({ getParentRoute: () => own, path: '/cases', validateSearch: readCaseSearch, beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/cases-page.tsx'), 'CasesPage') }),
    createRoute({ getParentRoute: () => own, path: '/cases/new', beforeLoad: only('case_manager'), component: page(() => import('./pages/new-case-page.tsx'), 'NewCasePage') }),
    createRoute({ getParentRoute: () => own, path: '/cases/$reference', validateSearch: readCaseFileSearch, beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/case-file-page.tsx'), 'CaseFilePage') }),
    createRoute({ getParentRoute: () => own, path: '/cases/$reference/brief', beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/case-brief-page.tsx'), 'CaseBriefPage') }),
    createRoute({ getParentRoute: () => own, path: '/cases/$reference/revise', beforeLoad: only('case_manager'), component: page(() => import('./pages/revise-request-page.tsx'), 'ReviseCasePage') }),
    createRoute({ getParentRoute: () => own, path: '/cases/$reference/versions', beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/versions-page.tsx'), 'CaseVersionsPage') }),
    createRoute({ getParentRoute: () => own, path: '/directory/vetting', beforeLoad: only('case_manager', 'committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/vetting-page.tsx'), 'VettingPage') }),
    createRoute({ getParentRoute: () => own, path: '/listing', validateSearch: (search): { organisation?: Text } => ({ organisation: textOf(search.organisation) }), component: page(() => import('./pages/listing-page.tsx'), 'ListingPage') }),
    createRoute({ getParentRoute: () => own, path: '/caseload', validateSearch: (search): CaseSearch & CaseloadChoice => ({ ...readCaseSearch(search), ...readMonths(search) }), beforeLoad: only('committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/caseload-page.tsx'), 'CaseloadPage') }),
    createRoute({ getParentRoute: () => own, path: '/decisions', beforeLoad: only('committee_member', 'committee_chair', 'committee_deputy'), component: page(() => import('./pages/decisions-page.tsx'), 'DecisionsPage') }),
    createRoute({ getParentRoute: () => own, path: '/terms', component: page(() => import('./pages/terms-list-page.tsx'), 'TermsListPage') }),
    createRoute({ getParentRoute: () => own, path: '/terms/new', validateSearch: (search): { case?: Text } => ({ case: textOf(search.case) }), beforeLoad: only('case_manager'), component: page(() => import('./pages/new-terms-page.tsx'), 'NewTermsPage') }),
    createRoute({ getParentRoute: () => own, path: '/terms/elsewhere', validateSearch: (search): { case?: Text } => ({ case: textOf(search.case) }), beforeLoad: only('case_manager'), component: page(() => import('./pages/new-terms-page.tsx'), 'ElsewherePage') }),
    createRoute({ getParentRoute: () => own, path: '/terms/$id', validateSearch: (search): { version?: number; from?: number; to?: number } => ({ version: numberOf(search.version), from: numberOf(search.from), to: numberOf(search.to) }), component: page(() => import('./pages/terms-page.tsx'), 'TermsPage') }),
    createRoute({ getParentRoute: () => own, path: '/terms/$id/edit', beforeLoad: only('case_manager'), component: page(() => import('./pages/edit-terms-page.tsx'), 'EditTermsPage') }),
    createRoute({ getParentRoute: () => own, path: '/offers', component: page(() => import('./pages/offers-page.tsx'), 'OffersPage') }),
    createRoute({ getParentRoute: () => own, path: '/offers/$introductionId', component: page(() => import('./pages/offer-page.tsx'), 'OfferPage') }),
    createRoute({ getParentRoute: () => own, path: '/dialogues', component: page(() => import('./pages/dialogues-page.tsx'), 'DialoguesPage') }),
    createRoute({ getParentRoute: () => own, path: '/dialogues/$introductionId', component: page(() => import('./pages/dialogue-page.tsx'), 'DialoguePage') }),
    createRoute({ getParentRoute: () => own, path: '/account', component: page(() => import('./pages/account-page.tsx'), 'AccountPage') }),
    createRoute({ getParentRoute: () => own, path: '/people', beforeLoad: only('administrator'), component: page(() => import('./pages/people-page.tsx'), 'PeoplePage') }),
    createRoute({ getParentRoute: () => own, path: '/people/$personId', beforeLoad: only('administrator'), component: page(() => import('./pages/person-page.tsx'), 'PersonPage') }),
    createRoute({ getParentRoute: () => own, path: '/settings', beforeLoad: only('administrator'), component: page(() => import('./pages/settings-page.tsx'), 'SettingsPage') }),
    createRoute({ getParentRoute: () => own, path: '/letters', beforeLoad: only('administrator'), component: page(() => import('./pages/letters-page.tsx'), 'LettersPage') }),
    createRoute({ getParentRoute: () => own, path: '/audit', validateSearch: readTrailSearch, beforeLoad: only('administrator'), component: page(() => import('./pages/audit-page.tsx'), 'AuditPage') }),
  ]),
  // A sheet of paper has no frame.
  createRoute({ getParentRoute: () => root, path: '/terms/$id/print', validateSearch: (search): { version?: number } => ({ version: numberOf(search.version) }), beforeLoad: signedIn, component: page(() => import('./pages/terms-print-page.tsx'), 'TermsPrintPage') }),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: () => <SkeletonLines />,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
