import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
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
import { BackLink } from '../ui/back-link.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { AnswerQuestion } from './request/answer-question.tsx';
import { RequestChoice } from './request/request-choice.tsx';
import {
  metIn,
  offersIn,
  RequestDialogues,
  RequestOffers,
} from './request/request-introductions.tsx';
import styles from './request-page.module.css';

/** A government's own page of one request: what is happening, whose turn it is, and what it can do. */
export function RequestPage() {
  const { t } = useTranslation();
  const { reference } = useParams({ from: '/guest/requests/$reference' });
  const { person } = useSession();
  const say = useSayLine();
  const request = useQuery(trpc.cases.get.queryOptions({ reference }));
  const introductions = useQuery(
    trpc.introductions.listOfCase.queryOptions(
      { caseId: request.data?.id ?? '' },
      { enabled: request.data !== undefined },
    ),
  );
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
  const known = introductions.data ?? [];
  const offers = offersIn(known).length;
  const question = view.turns.find((turn) => turn.move === 'answer_case_manager');
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
              {offers > 0
                ? t('cases.say.offers', { count: offers })
                : say({
                    ...view,
                    outcome: view.closing?.outcome,
                    holdUntilOn: view.hold?.untilOn,
                  })}
            </p>
          </>
        }
      />
      <RequestOffers introductions={known} />
      {question && (
        <CaseTurnLine
          turn={question}
          reader={{ isStaff: false, organisationIds }}
          actions={<AnswerQuestion entryId={question.sourceId} />}
        />
      )}
      {view.headline && offers === 0 && view.headline.id !== question?.id && (
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
      <div className={styles.sections}>
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
            {asksWhetherHelped && (
              <div className={styles.rating}>
                <RateHelpForm caseId={view.id} onDone={() => undefined} />
              </div>
            )}
            {!asksWhetherHelped && <p className="soft">{t('cases.rateHelp.thanks')}</p>}
          </Section>
        )}
        <RequestDialogues introductions={known} />
        <RequestChoice view={view} candidates={metIn(known, view.organisation.id)} />
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
              <RequestText content={view.request.content} files={view.request.files} withoutTitle />
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
      </div>
      <p className={styles.seen}>
        <IconEye size={16} stroke={1.5} aria-hidden="true" />
        <span>{t('cases.requests.whoSees')}</span>
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
