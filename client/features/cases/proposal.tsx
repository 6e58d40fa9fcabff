import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmRevisionInput, dropRevisionInput } from '../../../shared/cases/input.ts';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SideBySide } from '../../ui/diff/side-by-side.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { ActForm } from './act-form.tsx';
import type { ActProps, CaseView } from './case-types.ts';
import styles from './proposal.module.css';
import { emptyProxy, ProxyFields } from './proxy-fields.tsx';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';
import { useRequestParts } from './use-request-parts.ts';

type ProposalTextProps = {
  current: { number: number; content: CaseView['request']['content'] };
  proposal: { number: number; content: CaseView['request']['content']; reason: string };
};

/** What a drafted revision would change. */
export function ProposalText({ current, proposal }: ProposalTextProps) {
  const { t } = useTranslation();
  const { compare } = useRequestParts();
  const parts = compare(current.content, proposal.content);
  return (
    <>
      {proposal.reason && (
        <p className="prose" dir="auto">
          {t('cases.revisions.why', { reason: proposal.reason })}
        </p>
      )}
      <SideBySide
        beforeName={t('cases.proposal.now')}
        afterName={t('cases.proposal.then')}
        parts={parts.filter((part) => part.before !== part.after)}
      />
    </>
  );
}

type ProposalProps = {
  caseView: CaseView & { proposal: NonNullable<CaseView['proposal']> };
  /** Something else to do with it: revise it oneself. */
  others?: ReactNode;
};

/** A revision the case manager drafted, which the government confirms or does not want. */
export function Proposal({ caseView, others }: ProposalProps) {
  const { t } = useTranslation();
  const { proposal, request } = caseView;
  const confirm = useMutation(
    trpc.cases.confirmRevision.mutationOptions({ onSuccess: refreshCases }),
  );
  const [isRefusing, setIsRefusing] = useState(false);
  return (
    <section className={styles.proposal} aria-labelledby="proposal-title">
      <h2 id="proposal-title">{t('cases.proposal.title')}</h2>
      <ProposalText current={request} proposal={proposal} />
      <p className={styles.meaning}>{t('cases.proposal.meaning')}</p>
      <Problem>{confirm.error ? refusalText(confirm.error) : null}</Problem>
      <div className="buttons">
        <Button
          variant="filled"
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ caseId: caseView.id, number: proposal.number })}
        >
          {t('cases.proposal.confirm')}
        </Button>
        <Button onClick={() => setIsRefusing(true)}>{t('cases.proposal.refuse')}</Button>
        {others}
      </div>
      <Dialog
        isOpen={isRefusing}
        title={t('cases.proposal.refuse')}
        onClose={() => setIsRefusing(false)}
      >
        <DropRevisionForm
          caseView={caseView}
          number={proposal.number}
          onDone={() => setIsRefusing(false)}
          onCancel={() => setIsRefusing(false)}
        />
      </Dialog>
    </section>
  );
}

/** Says no to a drafted revision, or takes it back. */
export function DropRevisionForm({
  caseView,
  number,
  onDone,
  onCancel,
}: ActProps & { number: number }) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.dropRevision.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: dropRevisionInput,
    initialValues: { caseId: caseView.id, number, reason: '' },
    labels: { reason: t('cases.proposal.reason') },
    draftKey: `drop-revision:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.proposal.dropVerb')}
      meaning={t('cases.proposal.dropMeaning')}
      onCancel={onCancel}
    >
      <Textarea {...form.field('reason')} autosize minRows={2} dir="auto" data-autofocus />
    </ActForm>
  );
}

/** Records that the government confirmed a drafted revision. */
export function ConfirmByProxyForm({
  caseView,
  number,
  onDone,
  onCancel,
}: ActProps & { number: number }) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.confirmRevision.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: confirmRevisionInput,
    initialValues: {
      caseId: caseView.id,
      number,
      proxy: emptyProxy() as RecordedFor | undefined,
    },
    labels: { proxy: t('cases.proxy.legend') },
    draftKey: `confirm-revision:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.proposal.confirmByProxy')}
      meaning={t('cases.proposal.meaning')}
      onCancel={onCancel}
    >
      <ProxyFields
        organisationId={caseView.organisation.id}
        value={form.values.proxy ?? emptyProxy()}
        errors={{ personId: form.field('proxy.personId').error, on: form.field('proxy.on').error }}
        onChange={(value) => form.setFieldValue('proxy', value)}
      />
    </ActForm>
  );
}
