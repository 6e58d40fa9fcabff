import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { DialogueRows } from '../../features/introductions/introduction-rows.tsx';
import { OffersList, OffersTurn } from '../../features/introductions/offers-list.tsx';
import { Section } from '../../ui/section.tsx';

export type CaseIntroductions = inferRouterOutputs<AppRouter>['introductions']['listOfCase'];

/** The introductions of a request that wait for the government's own yes or no. */
export function offersIn(introductions: CaseIntroductions) {
  return introductions
    .map(({ introduction }) => introduction)
    .filter(
      ({ status, parties }) =>
        status === 'offered' && parties.some((party) => party.isYours && party.state === 'asked'),
    );
}

/** Organisations that said yes to an introduction on the request: among them the government chooses. */
export function metIn(introductions: CaseIntroductions, ownId: string) {
  const met = new Map<string, string>();
  for (const { introduction } of introductions) {
    for (const { organisationId, name, state } of introduction.parties) {
      if (organisationId && name && state === 'yes' && organisationId !== ownId) {
        met.set(organisationId, name);
      }
    }
  }
  return [...met].map(([id, name]) => ({ id, name }));
}

/** What waits for the government's answer: whose turn it is, then each offer. */
export function RequestOffers({ introductions }: { introductions: CaseIntroductions }) {
  const offers = offersIn(introductions);
  if (offers.length === 0) return null;
  return (
    <>
      <OffersTurn offers={offers} />
      <OffersList offers={offers} />
    </>
  );
}

/** With whom the government is in contact on this request. */
export function RequestDialogues({ introductions }: { introductions: CaseIntroductions }) {
  const { t } = useTranslation();
  const open = introductions
    .map(({ introduction }) => introduction)
    .filter(({ access, status }) => access === 'dialogue' && status === 'open');
  if (open.length === 0) return null;
  return (
    <Section heading={t('cases.requests.dialogues')} count={open.length}>
      <DialogueRows introductions={open} />
    </Section>
  );
}
