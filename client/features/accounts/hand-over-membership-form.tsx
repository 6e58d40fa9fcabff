import { Button, Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { handOverMembershipInput } from '../../../shared/accounts/input.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import styles from './accounts.module.css';
import { type ListedMembership, type ListedPerson, useHandOverMembership } from './use-people.ts';

type HandOverMembershipFormProps = {
  person: ListedPerson;
  membership: ListedMembership;
  people: ListedPerson[];
  onDone: () => void;
};

/** What somebody does for an organisation passes to a successor, with open cases and dialogues. */
export function HandOverMembershipForm(props: HandOverMembershipFormProps) {
  const { person, membership, people, onDone } = props;
  const { t } = useTranslation();
  const handOver = useHandOverMembership();
  const form = useZodForm({
    schema: handOverMembershipInput,
    initialValues: {
      organisationId: membership.organisationId,
      personId: person.id,
      toPersonId: '',
      stays: false as boolean,
    },
    labels: {
      toPersonId: t('person.memberships.successor'),
      stays: t('person.memberships.afterwards', { name: person.name }),
    },
  });
  const successors = people.filter((one) => one.id !== person.id && one.disabledAt === null);
  const successor = people.find((one) => one.id === form.values.toPersonId);
  const { value: stays, onChange: _onChange, ...staysField } = form.field('stays');
  const names = { name: person.name, organisation: membership.organisationName };

  return (
    <form
      className={styles.dialog}
      {...form.onSubmit((values) =>
        handOver.mutate(values, {
          onSuccess: () => {
            void notify({
              message: t('person.memberships.handedOver', {
                ...names,
                successor: successor?.name ?? '',
              }),
            });
            onDone();
          },
          onError: (error) => form.refuseFields(fieldProblems(error, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      <p className="soft">
        {membership.role === 'focal_point'
          ? t('person.memberships.handOverFocalPoint', names)
          : t('person.memberships.handOverContact', names)}
      </p>
      <Select
        {...form.field('toPersonId')}
        value={form.values.toPersonId || null}
        onChange={(chosen) => form.setFieldValue('toPersonId', chosen ?? '')}
        description={t('person.memberships.successorHint')}
        searchable
        nothingFoundMessage={t('people.noneFound')}
        data={successors.map(({ id, name, email }) => ({
          value: id,
          label: t('audit.personAt', { name, email }),
        }))}
      />
      <Radio.Group
        {...staysField}
        value={stays ? 'stays' : 'leaves'}
        onChange={(chosen) => form.setFieldValue('stays', chosen === 'stays')}
      >
        <div className={styles.choices}>
          <Radio value="leaves" label={t('person.memberships.leaves', names)} />
          <Radio value="stays" label={t('person.memberships.stays', names)} />
        </div>
      </Radio.Group>
      <Problem>{handOver.isError && refusalText(handOver.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={handOver.isPending}>
          {t('person.memberships.handOverVerb')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
