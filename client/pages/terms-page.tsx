import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AnswerPanels } from '../features/terms/answer-panel.tsx';
import { CompareVersions } from '../features/terms/compare-versions.tsx';
import paper from '../features/terms/paper.module.css';
import { TermsStateChip } from '../features/terms/state-chip.tsx';
import styles from '../features/terms/terms.module.css';
import { TermsActions } from '../features/terms/terms-actions.tsx';
import { TermsAnswers, TermsReports } from '../features/terms/terms-answers.tsx';
import { TermsElsewhere } from '../features/terms/terms-elsewhere.tsx';
import { TermsPaper } from '../features/terms/terms-paper.tsx';
import { TermsParties } from '../features/terms/terms-parties.tsx';
import { TermsTurn } from '../features/terms/terms-turn.tsx';
import { TermsVersions } from '../features/terms/terms-versions.tsx';
import type { TermsView } from '../features/terms/terms-view.ts';
import { useAnswering } from '../features/terms/use-answering.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** Back to where these terms belong: the case file for staff, the list for the parties. */
function WayBack({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const isStaff = terms.access === 'staff' || terms.access === 'responsible';
  return isStaff ? (
    <BackLink to="/cases/$reference" params={{ reference: terms.caseReference }}>
      {t('terms.ofCase', { reference: terms.caseReference, government: terms.governmentName })}
    </BackLink>
  ) : (
    <BackLink to="/terms">{t('terms.list.title')}</BackLink>
  );
}

function PrintLink({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  return (
    <div className={styles.asideEnd}>
      <Button
        leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden="true" />}
        renderRoot={(props) => (
          <Link
            {...props}
            to="/terms/$id/print"
            params={{ id: terms.id }}
            search={{ version: terms.shown.number }}
          />
        )}
      >
        {t('terms.print.open')}
      </Button>
    </div>
  );
}

function Terms({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const { from, to } = useSearch({ from: '/own/terms/$id' });
  const answering = useAnswering(terms);
  const isComparing = from !== undefined && to !== undefined;
  const isOld = terms.shown.number !== terms.currentVersion;
  return (
    <>
      <PageHeader
        title={t('terms.paper.name', { reference: terms.caseReference, number: terms.number })}
        above={<WayBack terms={terms} />}
        lead={<TermsStateChip state={terms.state} />}
        actions={<TermsActions terms={terms} />}
      />
      <div className={styles.turn}>
        <TermsTurn terms={terms} />
      </div>
      {isComparing ? (
        <CompareVersions terms={terms} from={from} to={to} />
      ) : (
        <div className={styles.columns}>
          <div>
            {isOld && (
              <p className={styles.line} role="note">
                {t('terms.versions.showingOld', { version: terms.shown.number })}{' '}
                <Link to="/terms/$id" params={{ id: terms.id }} search={{}}>
                  {t('terms.versions.showCurrent')}
                </Link>
              </p>
            )}
            <div className={paper.desk}>
              <TermsPaper terms={terms} />
            </div>
          </div>
          <div className={styles.aside}>
            <AnswerPanels terms={terms} answering={answering} />
            <TermsParties terms={terms} />
            <TermsElsewhere terms={terms} />
            <TermsAnswers terms={terms} />
            <TermsReports terms={terms} />
            {!terms.elsewhere && (
              <>
                <TermsVersions terms={terms} />
                <PrintLink terms={terms} />
              </>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** One terms: whose move, the text as it is agreed to, who has agreed. */
export function TermsPage() {
  const { id } = useParams({ from: '/own/terms/$id' });
  const { version } = useSearch({ from: '/own/terms/$id' });
  const { t } = useTranslation();
  const terms = useQuery(trpc.terms.get.queryOptions({ termsId: id, version }));
  if (!terms.data) {
    return (
      <>
        <PageHeader title={t('terms.list.title')} />
        {terms.isError ? (
          <EmptyState>{refusalText(terms.error)}</EmptyState>
        ) : (
          <SkeletonLines rows={10} />
        )}
      </>
    );
  }
  return <Terms terms={terms.data} />;
}
