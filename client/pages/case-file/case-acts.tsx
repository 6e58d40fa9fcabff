import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignForm, HandOverForm } from '../../features/cases/assign-form.tsx';
import { CloseForm, DeclineForm } from '../../features/cases/close-form.tsx';
import { HoldForm, ResumeForm } from '../../features/cases/hold-form.tsx';
import { LendForm } from '../../features/cases/lend-form.tsx';
import { ConfirmByProxyForm, DropRevisionForm } from '../../features/cases/proposal.tsx';
import { RateHelpForm } from '../../features/cases/rate-help-form.tsx';
import { refreshCases } from '../../features/cases/refresh-cases.ts';
import { SelectProvidersForm } from '../../features/cases/select-providers-form.tsx';
import { ReopenForm, WithdrawForm } from '../../features/cases/withdraw-form.tsx';
import { NextMoveDialog } from '../../features/log/next-move-dialog.tsx';
import { RemindForm } from '../../features/reminders/remind-form.tsx';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import type { CaseAct, CaseFile } from './case-file-types.ts';

type FormProps = { file: CaseFile; onClose: () => void };

function ClaimForm({ file, onClose }: FormProps) {
  const { t } = useTranslation();
  const claim = useMutation(trpc.cases.claim.mutationOptions({ onSuccess: refreshCases }));
  return (
    <div className="fields">
      <p className="soft">{t('cases.claim.meaning')}</p>
      <Problem>{claim.error ? refusalText(claim.error) : null}</Problem>
      <div className="buttons">
        <Button
          variant="filled"
          loading={claim.isPending}
          data-autofocus
          onClick={() => claim.mutate({ caseId: file.id }, { onSuccess: onClose })}
        >
          {t('cases.claim.verb')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </div>
  );
}

/** The government's choice among those it was introduced to, as the case manager heard it. */
function SelectForm({ file, onClose }: FormProps) {
  const { data } = useQuery(trpc.introductions.listOfCase.queryOptions({ caseId: file.id }));
  if (!data) return null;
  const met = new Map<string, string>();
  for (const { introduction } of data) {
    for (const { organisationId, name, state } of introduction.parties) {
      if (!organisationId || !name || state !== 'yes') continue;
      if (organisationId !== file.organisation.id) met.set(organisationId, name);
    }
  }
  return (
    <SelectProvidersForm
      caseView={file}
      candidates={[...met].map(([id, name]) => ({ id, name }))}
      byProxy
      onDone={onClose}
      onCancel={onClose}
    />
  );
}

type CaseActDialogProps = FormProps & { act: CaseAct };

/** One act on the case in its form, over the file. */
export function CaseActDialog({ file, act, onClose }: CaseActDialogProps) {
  const { t } = useTranslation();
  const props = { caseView: file, onDone: onClose, onCancel: onClose };
  const number = file.proposal?.number ?? 0;
  if (act === 'introduce' || act === 'record_made') return null;
  if (act === 'next_move') {
    return (
      <NextMoveDialog caseId={file.id} governmentName={file.organisation.name} onClose={onClose} />
    );
  }
  const forms: Record<
    Exclude<CaseAct, 'introduce' | 'record_made' | 'next_move'>,
    () => ReactNode
  > = {
    claim: () => <ClaimForm file={file} onClose={onClose} />,
    assign: () => <AssignForm {...props} />,
    hand_over: () => <HandOverForm {...props} />,
    lend: () => <LendForm {...props} />,
    remind: () => <RemindForm caseId={file.id} onDone={onClose} />,
    confirm_revision: () => <ConfirmByProxyForm {...props} number={number} />,
    drop_revision: () => <DropRevisionForm {...props} number={number} />,
    select: () => <SelectForm file={file} onClose={onClose} />,
    hold: () => <HoldForm {...props} />,
    resume: () => <ResumeForm {...props} />,
    close: () => <CloseForm {...props} />,
    decline: () => <DeclineForm {...props} />,
    withdraw: () => <WithdrawForm {...props} byProxy />,
    rate_help: () => (
      <RateHelpForm
        caseId={file.id}
        recordedForOrganisationId={file.organisation.id}
        onDone={onClose}
      />
    ),
    reopen: () => <ReopenForm {...props} />,
  };
  return (
    <Dialog isOpen title={t(`caseFile.acts.${act}`)} onClose={onClose}>
      {forms[act]()}
    </Dialog>
  );
}
