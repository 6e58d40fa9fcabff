import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { BackLink } from '../features/cases/back-link.tsx';
import { CaseStatusChip } from '../features/cases/case-status-chip.tsx';
import { CaseTurnLine } from '../features/cases/case-turn-line.tsx';
import { Proposal } from '../features/cases/proposal.tsx';
import { RateHelpForm } from '../features/cases/rate-help-form.tsx';
import { RequestStory } from '../features/cases/request-story.tsx';
import { RequestText } from '../features/cases/request-text.tsx';
import { useSayLine } from '../features/cases/use-say-line.ts';
import { WithdrawForm } from '../features/cases/withdraw-form.tsx';
import { WriteToManager } from '../features/cases/write-to-manager.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { VisibilityLabel } from '../ui/visibility-label.tsx';
import styles from './request-page.module.css';

/** A government's own page of one request: what is happening, whose turn it is, and what it can do. */
export function RequestPage() {
  const { t } = useTranslation();
  const { reference } = useParams({ from: '/guest/requests/$reference' });
  const { person } = useSession();
  const say = useSayLine();
  const request = useQuery(trpc.cases.get.queryOptions({ reference }));
  const [isReading, setIsReading] = useState(false);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const back = <BackLink to="/requests">{t('cases.requests.back')}</BackLink>;

  if (request.isError) {
    return (
      <>
        <PageHeader title={reference} above={back} />
        <EmptyState>{refusalText(request.error)}</EmptyState>
      </>
    );
  }
  if (!request.data || !person) return <SkeletonLines rows={6} />;
  const view = request.data;
  const organisationIds = [
    ...person.memberships.map((membership) => membership.organisationId),
    view.organisation.id,
  ];
  const goal = view.request.content.goal || view.request.content.helpSought;
  const asksWhetherHelped = view.closing !== null && view.closing.wasHelped === null;
  return (
    <>
      <PageHeader
        title={view.title}
        isVoice
        above={back}
        lead={
          <>
            <p className={styles.reference}>
              <span className="num">{view.reference}</span>
              <CaseStatusChip status={view.status} inRow />
            </p>
            <p>
              {say({
                ...view,
                outcome: view.closing?.outcome,
                holdUntilOn: view.hold?.untilOn,
              })}
            </p>
          </>
        }
      />
      {view.headline && (
        <CaseTurnLine turn={view.headline} reader={{ isStaff: false, organisationIds }} />
      )}
      {view.proposal && (
        <Proposal
          caseView={{ ...view, proposal: view.proposal }}
          others={
            <Button component={Link} to={`/requests/${view.reference}/revise`} variant="subtle">
              {t('cases.proposal.writeOwn')}
            </Button>
          }
        />
      )}
      {view.closing && (
        <Section heading={t('cases.closing.heading')}>
          <div className={styles.below}>
            <PlainText text={view.closing.summary} />
            {view.closing.alternativeOffered && (
              <>
                <h3 className={styles.small}>{t('cases.closing.alternative')}</h3>
                <PlainText text={view.closing.alternativeOffered} />
              </>
            )}
          </div>
          {asksWhetherHelped && <RateHelpForm caseId={view.id} onDone={() => undefined} />}
          {!asksWhetherHelped && <p className="soft">{t('cases.rateHelp.thanks')}</p>}
        </Section>
      )}
      <Section heading={t('cases.story.heading')}>
        <RequestStory
          caseId={view.id}
          personName={person.name}
          organisationId={view.organisation.id}
        />
      </Section>
      <Section heading={t('cases.requests.yours')}>
        <div className={styles.below}>
          {isReading ? (
            <RequestText
              content={view.request.content}
              files={view.request.files}
              withoutTitle
            />
          ) : (
            <PlainText text={goal || view.title} isVoice />
          )}
          <p className={styles.links}>
            <button
              type="button"
              className={styles.asLink}
              aria-expanded={isReading}
              onClick={() => setIsReading(!isReading)}
            >
              {isReading ? t('cases.requests.readLess') : t('cases.requests.readAll')}
            </button>
            {view.abilities.revise.allowed && (
              <Link to="/requests/$reference/revise" params={{ reference }}>
                {t('cases.requests.change')}
              </Link>
            )}
            {view.revisionCount > 1 && (
              <Link to="/requests/$reference/versions" params={{ reference }}>
                {t('cases.requests.versions', { count: view.revisionCount })}
              </Link>
            )}
            {view.abilities.withdraw.allowed && (
              <button
                type="button"
                className={styles.asLink}
                onClick={() => setIsWithdrawing(true)}
              >
                {t('cases.withdraw.open')}
              </button>
            )}
          </p>
        </div>
      </Section>
      <Section heading={t('cases.requests.yourManager')}>
        <div className={styles.below}>
          <p>
            {view.manager?.name ?? t('cases.requests.noManagerYet')}
            <br />
            <span className="small soft">{t('cases.requests.howTheyAnswer')}</span>
          </p>
          <WriteToManager
            caseId={view.id}
            organisation={view.organisation}
            managerName={view.manager?.name ?? null}
          />
        </div>
      </Section>
      <p className={styles.seen}>
        <VisibilityLabel isInside={false}>{t('cases.requests.whoSees')}</VisibilityLabel>
      </p>
      <Dialog
        isOpen={isWithdrawing}
        title={t('cases.withdraw.title')}
        onClose={() => setIsWithdrawing(false)}
      >
        <WithdrawForm
          caseView={view}
          onDone={() => setIsWithdrawing(false)}
          onCancel={() => setIsWithdrawing(false)}
        />
      </Dialog>
    </>
  );
}
