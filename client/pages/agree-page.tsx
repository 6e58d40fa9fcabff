import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AnswerPanels } from '../features/terms/answer-panel.tsx';
import paper from '../features/terms/paper.module.css';
import styles from '../features/terms/terms.module.css';
import { TermsPaper } from '../features/terms/terms-paper.tsx';
import { TermsParties } from '../features/terms/terms-parties.tsx';
import { TermsTurn } from '../features/terms/terms-turn.tsx';
import type { TermsView } from '../features/terms/terms-view.ts';
import { useAnsweringByLink } from '../features/terms/use-answering.ts';
import { trpc } from '../trpc.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { DeadLink } from './dead-link.tsx';

function SignInToFollow({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <div className="buttons">
      <Button
        renderRoot={(props) => <Link {...props} to="/sign-in" search={{ next: `/terms/${id}` }} />}
      >
        {t('terms.link.signIn')}
      </Button>
    </div>
  );
}

function Answerable({ terms, token }: { terms: TermsView; token: string }) {
  const answering = useAnsweringByLink(terms, token);
  return <AnswerPanels terms={terms} answering={answering} />;
}

/** The personal link of a letter: exactly the version it was about, and the answer, without signing in. */
export function AgreePage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/open/agree/$token' });
  const page = useQuery(trpc.terms.openLink.queryOptions({ token }));
  if (page.isPending) {
    return (
      <>
        <PageHeader title={t('terms.link.title')} />
        <SkeletonLines rows={10} />
      </>
    );
  }
  if (page.isLoadingError) return <DeadLink error={page.error} />;
  const { terms, isUsed, isCurrent } = page.data;
  const hasAgreed = terms.parties.some((party) => party.isYouToSign && party.agreedAt);
  return (
    <>
      <PageHeader
        title={t('terms.paper.name', { reference: terms.caseReference, number: terms.number })}
      />
      <div className={styles.turn}>
        {!isCurrent ? (
          <p role="note">{t('terms.link.replaced', { version: terms.shown.number })}</p>
        ) : hasAgreed ? (
          <p role="note">{t('terms.link.agreed', { version: terms.shown.number })}</p>
        ) : isUsed ? (
          <p role="note">{t('terms.link.answered')}</p>
        ) : (
          <TermsTurn terms={terms} />
        )}
      </div>
      <div className={styles.columns}>
        <div className={paper.desk}>
          <TermsPaper terms={terms} />
        </div>
        <div className={styles.aside}>
          {isCurrent && !isUsed && <Answerable terms={terms} token={token} />}
          <TermsParties terms={terms} />
          <div className={styles.asideEnd}>
            <SignInToFollow id={terms.id} />
          </div>
        </div>
      </div>
    </>
  );
}
