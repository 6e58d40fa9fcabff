import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
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
  const { t } = useTranslation();
  return (
    <>
      <VisibilityLabel isInside>{t('cases.readiness.whoSees')}</VisibilityLabel>
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
    </>
  );
}

type ReadinessLineProps = ReadinessListProps & { name: ReadinessKey; answer: Answer };

function ReadinessLine({ caseView, name, answer: saved }: ReadinessLineProps) {
  const { t } = useTranslation();
  const act = useMutation(
    trpc.cases.setReadiness.mutationOptions({
      onSuccess: refreshCases,
      // One after the other: what was chosen last stands.
      scope: { id: `readiness ${caseView.id} ${name}` },
    }),
  );
  // Shown until the server has it: arrow keys go on from what they chose, not from what is saved.
  const [chosen, setChosen] = useState<Partial<Answer>>({});
  const answer = { ...saved, ...chosen };
  const [remark, setRemark] = useState(answer.remark);
  const [isOpen, setIsOpen] = useState(false);
  const canSet = caseView.abilities.setReadiness.allowed;
  const save = (change: Partial<Answer>) => {
    const { state, isShared, ...wanted } = { ...answer, ...change };
    setChosen({ ...chosen, ...change });
    act.mutate(
      {
        caseId: caseView.id,
        key: name,
        state,
        // What a colleague remarked meanwhile stands, unless this field is open.
        remark: change.remark ?? (isOpen ? remark : wanted.remark),
        shared: isShared,
      },
      { onSettled: () => setChosen({}) },
    );
  };
  const label = t(`readinessKeys.${name}`);
  return (
    <li className={styles.readiness}>
      <p className={styles.readinessName}>{label}</p>
      {canSet ? (
        <NativeSelect
          size="xs"
          aria-label={t('cases.readiness.stateOf', { name: label })}
          value={answer.state}
          onChange={(event) => save({ state: event.currentTarget.value as ReadinessState })}
          data={readinessStates.map((state) => ({
            value: state,
            label: t(`readinessStates.${state}`),
          }))}
        />
      ) : (
        <p className={answer.state === 'unknown' ? 'soft' : undefined}>
          {t(`readinessStates.${answer.state}`)}
        </p>
      )}
      {canSet && !isOpen && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setRemark(answer.remark);
            setIsOpen(true);
          }}
        >
          {answer.remark ? t('cases.readiness.changeRemark') : t('cases.readiness.addRemark')}
          <span className="vh"> {label}</span>
        </Button>
      )}
      {!isOpen && answer.remark && (
        <p className={styles.readinessRemark} dir="auto">
          {answer.remark}
        </p>
      )}
      {!isOpen && answer.isShared && (
        <p className={styles.readinessRemark}>
          <VisibilityLabel isInside={false}>
            {t('cases.readiness.sharedWith', { name: caseView.organisation.name })}
          </VisibilityLabel>
        </p>
      )}
      {isOpen && (
        <div className={styles.readinessRemark}>
          <Textarea
            aria-label={t('cases.readiness.remarkOn', { name: label })}
            placeholder={t('cases.readiness.remark')}
            autosize
            minRows={2}
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
        </div>
      )}
      <Problem>{act.error ? refusalText(act.error) : null}</Problem>
    </li>
  );
}
