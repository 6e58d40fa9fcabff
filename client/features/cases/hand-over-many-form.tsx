import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openStatuses } from '../../../shared/cases/vocabulary.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import styles from './cases.module.css';
import { refreshCases } from './refresh-cases.ts';

type HandOverManyFormProps = {
  /** Whose cases: one's own, or those of a case manager who is away. */
  managerId: string;
  onClose: () => void;
};

/** Hands several cases over at once, with a result for each. */
export function HandOverManyForm({ managerId, onClose }: HandOverManyFormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [to, setTo] = useState('');
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const managers = useQuery(trpc.accounts.listCaseManagers.queryOptions());
  const list = useQuery(
    trpc.cases.list.queryOptions({
      statuses: [...openStatuses],
      managerId,
      sort: 'reference',
      descending: false,
      limit: 200,
    }),
  );
  const handOver = useMutation(
    trpc.cases.handOverMany.mutationOptions({ onSuccess: refreshCases }),
  );
  if (handOver.data) {
    return (
      <div className="fields">
        <ul aria-label={t('cases.handOverMany.results')}>
          {handOver.data.map((result) => (
            <li key={result.caseId} className={styles.result}>
              <StatusGlyph name={result.refusal ? 'crossed-ring' : 'ticked-ring'} />
              <span className="num">{result.reference}</span>
              <span className={result.refusal ? 'over' : undefined}>
                {result.refusal
                  ? textFor(`refusals.${result.refusal}`)
                  : t('cases.handOverMany.done')}
              </span>
            </li>
          ))}
        </ul>
        <div className="buttons">
          <Button variant="filled" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </div>
      </div>
    );
  }
  if (!list.data) return <SkeletonLines rows={5} rowHeight={32} />;
  const cases = list.data.cases.filter((listed) => listed.abilities.handOver.allowed);
  if (cases.length === 0) return <EmptyState>{t('cases.handOverMany.none')}</EmptyState>;
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0 || !to) {
          setProblem(t('cases.handOverMany.choose'));
          return;
        }
        setProblem(null);
        handOver.mutate({ caseIds: chosen, managerId: to, remark });
      }}
    >
      <p className="soft">{t('cases.handOver.meaning')}</p>
      <NativeSelect
        label={t('cases.handOver.to')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('cases.assign.choose') },
          ...(managers.data ?? [])
            .filter((manager) => manager.personId !== managerId)
            .map((manager) => ({ value: manager.personId, label: manager.name })),
        ]}
      />
      <Textarea
        label={t('cases.handOver.remark')}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
        autosize
        minRows={2}
        dir="auto"
      />
      <fieldset className={styles.several}>
        <legend>{t('cases.handOverMany.which')}</legend>
        <div className={styles.choices}>
          <Checkbox
            label={t('cases.handOverMany.all', { count: cases.length })}
            checked={chosen.length === cases.length}
            indeterminate={chosen.length > 0 && chosen.length < cases.length}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? cases.map((listed) => listed.id) : [])
            }
          />
          {cases.map((listed) => (
            <Checkbox
              key={listed.id}
              checked={chosen.includes(listed.id)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked
                    ? [...chosen, listed.id]
                    : chosen.filter((id) => id !== listed.id),
                )
              }
              label={<span dir="auto">{listed.title}</span>}
              description={t('cases.list.refAndGovernment', {
                reference: listed.reference,
                government: listed.organisation.name,
              })}
            />
          ))}
        </div>
      </fieldset>
      <Problem>{problem ?? (handOver.error && refusalText(handOver.error))}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={handOver.isPending}>
          {t('cases.handOverMany.verb')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
