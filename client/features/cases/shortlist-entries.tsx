import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortlistInput } from '../../../shared/cases/input.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { ActForm } from './act-form.tsx';
import type { ActProps, CaseView } from './case-types.ts';
import styles from './cases.module.css';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

type ShortlistEntriesProps = {
  caseView: Pick<CaseView, 'id' | 'shortlist' | 'abilities'>;
  /** What can be done with an organisation beside taking it off: “Offer introduction”. */
  actionsFor?: (organisation: { id: string; name: string }) => ReactNode;
};

/** Who is considered for a case and why; staff only. */
export function ShortlistEntries({ caseView, actionsFor }: ShortlistEntriesProps) {
  const { t } = useTranslation();
  const remove = useMutation(
    trpc.cases.removeFromShortlist.mutationOptions({ onSuccess: refreshCases }),
  );
  const { shortlist } = caseView.abilities;
  const refusal = shortlist.allowed ? null : (textFor(`refusals.${shortlist.reason}`) ?? null);
  if (caseView.shortlist.length === 0) return <EmptyState>{t('cases.shortlist.empty')}</EmptyState>;
  return (
    <>
      <ul>
        {caseView.shortlist.map((entry) => (
          <li key={entry.organisation.id} className={styles.entry}>
            <div>
              <h3 className={styles.entryName}>{entry.organisation.name}</h3>
              <PlainText text={entry.reason} />
              <p className="cap">
                {t('cases.shortlist.addedBy', { name: entry.addedBy.name })}{' '}
                <Moment at={entry.addedAt} shape="date" />
              </p>
            </div>
            <div className="buttons">
              {actionsFor?.(entry.organisation)}
              <ActionButton
                size="xs"
                refusal={refusal}
                onClick={() =>
                  remove.mutate({ caseId: caseView.id, organisationId: entry.organisation.id })
                }
              >
                {t('cases.shortlist.remove')}
                <span className="vh"> {entry.organisation.name}</span>
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
      <Problem>{remove.error ? refusalText(remove.error) : null}</Problem>
    </>
  );
}

export type OrganisationFieldProps = {
  id: string;
  label: string;
  error?: ReactNode;
  value: { id: string; name: string } | null;
  onChange: (organisation: { id: string; name: string } | null) => void;
};

type ShortlistFormProps = Omit<ActProps, 'caseView'> & {
  caseId: string;
  /** Chosen already, where the form stands beside an organisation. */
  organisation?: { id: string; name: string };
  /** The picker of organisations comes from the feature that knows them. */
  organisationField?: (props: OrganisationFieldProps) => ReactNode;
};

/** Puts an organisation on the shortlist with the reason. */
export function ShortlistForm(props: ShortlistFormProps) {
  const { caseId, organisationField, onDone, onCancel } = props;
  const { t } = useTranslation();
  const [organisation, setOrganisation] = useState(props.organisation ?? null);
  const act = useMutation(trpc.cases.shortlist.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: shortlistInput,
    initialValues: { caseId, organisationId: organisation?.id ?? '', reason: '' },
    labels: {
      organisationId: t('cases.shortlist.organisation'),
      reason: t('cases.shortlist.reason'),
    },
    draftKey: `shortlist:${caseId}:${props.organisation?.id ?? ''}`,
    act,
    onDone,
  });
  const field = form.field('organisationId');
  return (
    <ActForm
      form={form}
      verb={t('cases.shortlist.verb')}
      meaning={t('cases.shortlist.meaning')}
      onCancel={onCancel}
    >
      {organisationField?.({
        id: field.id,
        label: field.label,
        error: field.error,
        value: organisation,
        onChange: (chosen) => {
          setOrganisation(chosen);
          form.setFieldValue('organisationId', chosen?.id ?? '');
        },
      })}
      <Textarea
        {...form.field('reason')}
        description={t('cases.shortlist.reasonHint')}
        autosize
        minRows={2}
        dir="auto"
      />
    </ActForm>
  );
}
