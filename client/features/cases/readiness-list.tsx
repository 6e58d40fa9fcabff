import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ReadinessKey,
  type ReadinessState,
  readinessKeys,
  readinessStates,
} from '../../../shared/cases/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import type { CaseView } from './case-types.ts';
import styles from './cases.module.css';
import { refreshCases } from './refresh-cases.ts';

type ReadinessListProps = {
  caseView: Pick<CaseView, 'id' | 'readiness' | 'abilities' | 'organisation'>;
};

type Answer = { state: ReadinessState; remark: string; isShared: boolean };
const unknown: Answer = { state: 'unknown', remark: '', isShared: false };

/** Scoping's checklist: each line is saved as it is filled; staff only unless it is shared. */
export function ReadinessList({ caseView }: ReadinessListProps) {
  return (
    <ul>
      {readinessKeys.map((key) => (
        <ReadinessLine
          key={key}
          name={key}
          caseView={caseView}
          answer={caseView.readiness.find((line) => line.key === key) ?? unknown}
        />
      ))}
    </ul>
  );
}

type ReadinessLineProps = ReadinessListProps & { name: ReadinessKey; answer: Answer };

function ReadinessLine({ caseView, name, answer }: ReadinessLineProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.setReadiness.mutationOptions({ onSuccess: refreshCases }));
  const [remark, setRemark] = useState(answer.remark);
  const canSet = caseView.abilities.setReadiness.allowed;
  const save = (change: Partial<Answer>) =>
    act.mutate({
      caseId: caseView.id,
      key: name,
      state: change.state ?? answer.state,
      remark: change.remark ?? remark,
      shared: change.isShared ?? answer.isShared,
    });
  const label = t(`readinessKeys.${name}`);
  return (
    <li className={styles.readiness}>
      <div>
        <p className={styles.readinessName}>{label}</p>
        <VisibilityLabel isInside={!answer.isShared}>
          {answer.isShared
            ? t('cases.readiness.sharedWith', { name: caseView.organisation.name })
            : t('cases.staffOnly')}
        </VisibilityLabel>
      </div>
      {canSet ? (
        <div className={styles.readinessAnswer}>
          <NativeSelect
            aria-label={t('cases.readiness.stateOf', { name: label })}
            value={answer.state}
            onChange={(event) => save({ state: event.currentTarget.value as ReadinessState })}
            data={readinessStates.map((state) => ({
              value: state,
              label: t(`readinessStates.${state}`),
            }))}
          />
          <Textarea
            aria-label={t('cases.readiness.remarkOn', { name: label })}
            placeholder={t('cases.readiness.remark')}
            autosize
            minRows={1}
            maxLength={20_000}
            dir="auto"
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
            onBlur={() => remark !== answer.remark && save({ remark })}
          />
          <Checkbox
            label={t('cases.readiness.share')}
            checked={answer.isShared}
            onChange={(event) => save({ isShared: event.currentTarget.checked })}
          />
          <Problem>{act.error ? refusalText(act.error) : null}</Problem>
        </div>
      ) : (
        <div className={styles.readinessAnswer}>
          <p>{t(`readinessStates.${answer.state}`)}</p>
          {answer.remark && <p dir="auto">{answer.remark}</p>}
        </div>
      )}
    </li>
  );
}
