import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { declareConflictInput } from '../../../shared/accounts/input.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import { Section } from '../../ui/section.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './accounts.module.css';
import type { OrganisationFieldProps } from './invite-form.tsx';
import {
  type DeclaredConflict,
  useConflicts,
  useDeclareConflict,
  useEndConflict,
} from './use-people.ts';

type PersonConflictsProps = {
  person: { id: string; name: string };
  isOwn: boolean;
  organisationField: (props: OrganisationFieldProps) => ReactNode;
};

/** In whose matters a staff or committee member takes no part, beside those of their own organisations. */
export function PersonConflicts({ person, isOwn, organisationField }: PersonConflictsProps) {
  const { t } = useTranslation();
  const conflicts = useConflicts();
  const end = useEndConflict();
  const [isDeclaring, setIsDeclaring] = useState(false);
  const [ending, setEnding] = useState<DeclaredConflict | null>(null);
  const declared = conflicts.data?.filter((conflict) => conflict.personId === person.id) ?? [];
  const names = { name: person.name, organisation: ending?.organisationName ?? '' };

  return (
    <Section
      heading={t('person.conflicts.title')}
      count={declared.length || undefined}
      end={
        <Button size="xs" onClick={() => setIsDeclaring(true)}>
          {t('person.conflicts.declare')}
        </Button>
      }
    >
      {conflicts.isSuccess && declared.length === 0 && (
        <EmptyState>
          {isOwn ? t('person.conflicts.noneOwn') : t('person.conflicts.none')}
        </EmptyState>
      )}
      <ul className={styles.facts}>
        {declared.map((conflict) => (
          <li key={conflict.id}>
            <div className={styles.names}>
              <p dir="auto">{conflict.organisationName}</p>
              <p>
                <span dir="auto">{conflict.reason}</span>{' '}
                <span className="faint">
                  {t('person.conflicts.since')} <Moment at={conflict.declaredAt} shape="date" />
                </span>
              </p>
            </div>
            <Button size="xs" onClick={() => setEnding(conflict)}>
              {t('person.conflicts.end')}
              <span className="vh"> {conflict.organisationName}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={isDeclaring}
        title={
          isOwn
            ? t('person.conflicts.declareOwnTitle')
            : t('person.conflicts.declareTitle', { name: person.name })
        }
        onClose={() => setIsDeclaring(false)}
      >
        {isDeclaring && (
          <DeclareForm
            person={person}
            isOwn={isOwn}
            organisationField={organisationField}
            onDone={() => setIsDeclaring(false)}
          />
        )}
      </Dialog>
      <ConfirmDialog
        isOpen={ending !== null}
        title={t('person.conflicts.endTitle', names)}
        verb={t('person.conflicts.endVerb')}
        isBusy={end.isPending}
        problem={end.isError ? refusalText(end.error) : null}
        onConfirm={() =>
          ending && end.mutate({ conflictId: ending.id }, { onSuccess: () => setEnding(null) })
        }
        onClose={() => {
          end.reset();
          setEnding(null);
        }}
      >
        <p>
          {isOwn
            ? t('person.conflicts.endOwnMeaning', names)
            : t('person.conflicts.endMeaning', names)}
        </p>
      </ConfirmDialog>
    </Section>
  );
}

function DeclareForm(props: PersonConflictsProps & { onDone: () => void }) {
  const { person, isOwn, organisationField, onDone } = props;
  const { t } = useTranslation();
  const declare = useDeclareConflict();
  const form = useZodForm({
    schema: declareConflictInput,
    initialValues: { organisationId: '', personId: person.id, reason: '' },
    labels: { organisationId: t('people.organisation'), reason: t('person.conflicts.reason') },
  });
  const { id, label, error } = form.field('organisationId');
  return (
    <form
      className={styles.dialog}
      {...form.onSubmit((values) =>
        declare.mutate(values, {
          onSuccess: () => {
            void notify({ message: t('person.conflicts.declared') });
            onDone();
          },
          onError: (refused) => form.refuseFields(fieldProblems(refused, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      {organisationField({
        id,
        label,
        error,
        description: t('person.conflicts.organisationHint'),
        onChange: (chosen) => form.setFieldValue('organisationId', chosen ?? ''),
      })}
      <Textarea
        {...form.field('reason')}
        description={t('person.conflicts.reasonHint')}
        autosize
        minRows={2}
        dir="auto"
      />
      <p className="soft">
        {isOwn
          ? t('person.conflicts.declareOwnMeaning')
          : t('person.conflicts.declareMeaning', { name: person.name })}
      </p>
      <Problem>{declare.isError && refusalText(declare.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={declare.isPending}>
          {t('person.conflicts.declareVerb')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
