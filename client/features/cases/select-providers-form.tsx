import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { selectProvidersInput } from '../../../shared/cases/input.ts';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { trpc } from '../../trpc.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './case-types.ts';
import styles from './cases.module.css';
import { emptyProxy, ProxyFields } from './proxy-fields.tsx';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

type Choice = 'chosen' | 'considered' | 'neither';
const choices: Choice[] = ['chosen', 'considered', 'neither'];

type SelectProvidersFormProps = ActProps & {
  /** The organisations introduced on the case, as the introductions know them. */
  candidates: { id: string; name: string }[];
  byProxy?: boolean;
};

/** The government chooses whom to work with: who was considered, who was chosen, and why. */
export function SelectProvidersForm(props: SelectProvidersFormProps) {
  const { caseView, candidates, onDone, onCancel, byProxy = false } = props;
  const { t } = useTranslation();
  const groupId = useId();
  const act = useMutation(trpc.cases.select.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: selectProvidersInput,
    initialValues: {
      caseId: caseView.id,
      chosenOrganisationIds: [] as string[],
      consideredOrganisationIds: candidates.map((candidate) => candidate.id),
      rationale: '',
      proxy: (byProxy ? emptyProxy() : undefined) as RecordedFor | undefined,
    },
    labels: {
      chosenOrganisationIds: t('cases.select.who'),
      rationale: t('cases.select.rationale'),
      proxy: t('cases.proxy.legend'),
    },
    draftKey: `select:${caseView.id}`,
    act,
    onDone,
  });
  const { chosenOrganisationIds, consideredOrganisationIds, proxy } = form.values;
  const without = (list: string[] | undefined, id: string) =>
    (list ?? []).filter((one) => one !== id);

  function choose(id: string, choice: Choice): void {
    const chosen = without(chosenOrganisationIds, id);
    const considered = without(consideredOrganisationIds, id);
    form.setValues({
      chosenOrganisationIds: choice === 'chosen' ? [...chosen, id] : chosen,
      consideredOrganisationIds: choice === 'considered' ? [...considered, id] : considered,
    });
  }

  function choiceOf(id: string): Choice {
    if (chosenOrganisationIds.includes(id)) return 'chosen';
    return (consideredOrganisationIds ?? []).includes(id) ? 'considered' : 'neither';
  }

  const who = form.field('chosenOrganisationIds');
  return (
    <ActForm
      form={form}
      verb={byProxy ? t('cases.select.record') : t('cases.select.verb')}
      meaning={byProxy ? t('cases.select.meaningByProxy') : t('cases.select.meaning')}
      onCancel={onCancel}
    >
      <div id={who.id}>
        {candidates.map((candidate) => (
          <Radio.Group
            key={candidate.id}
            className={styles.candidate}
            label={candidate.name}
            value={choiceOf(candidate.id)}
            onChange={(choice) => choose(candidate.id, choice as Choice)}
            aria-describedby={`${groupId}-problem`}
          >
            <div className={styles.inLine}>
              {choices.map((choice) => (
                <Radio key={choice} value={choice} label={t(`cases.select.${choice}`)} />
              ))}
            </div>
          </Radio.Group>
        ))}
        <p id={`${groupId}-problem`} className="over">
          {who.error}
        </p>
      </div>
      <Textarea
        {...form.field('rationale')}
        description={t('cases.select.rationaleHint')}
        autosize
        minRows={3}
        dir="auto"
      />
      {proxy && (
        <ProxyFields
          organisationId={caseView.organisation.id}
          value={proxy}
          errors={{
            personId: form.field('proxy.personId').error,
            on: form.field('proxy.on').error,
          }}
          onChange={(value) => form.setFieldValue('proxy', value)}
        />
      )}
    </ActForm>
  );
}
