import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StaffRole, staffRoles } from '../../../shared/actor.ts';
import { refusalText } from '../../refusals.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { capitalised } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import { Section } from '../../ui/section.tsx';
import styles from './accounts.module.css';
import { useStaffRoleNames } from './role-names.ts';
import { type ListedPerson, useSetStaffRoles } from './use-people.ts';

type PersonRolesProps = { person: ListedPerson; isOwn: boolean; isLastAdministrator: boolean };

/** What somebody does for the mechanism itself. */
export function PersonRoles(props: PersonRolesProps) {
  const { person } = props;
  const { t, i18n } = useTranslation();
  const rolesText = useStaffRoleNames();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <Section heading={t('people.staffRoles')}>
      <div className={styles.statement}>
        <p className={person.staffRoles.length === 0 ? 'soft' : undefined}>
          {person.staffRoles.length > 0
            ? capitalised(rolesText(person.staffRoles), i18n.language)
            : t('person.roles.none')}
        </p>
        <Button size="xs" onClick={() => setIsChanging(true)}>
          {t('person.roles.change')}
        </Button>
      </div>
      <Dialog
        isOpen={isChanging}
        title={t('person.roles.title', { name: person.name })}
        onClose={() => setIsChanging(false)}
      >
        {isChanging && <RolesForm {...props} onDone={() => setIsChanging(false)} />}
      </Dialog>
    </Section>
  );
}

function RolesForm(props: PersonRolesProps & { onDone: () => void }) {
  const { person, isOwn, isLastAdministrator, onDone } = props;
  const { t } = useTranslation();
  const setRoles = useSetStaffRoles();
  const [chosen, setChosen] = useState<string[]>(person.staffRoles);
  const takes = (role: StaffRole) => person.staffRoles.includes(role) && !chosen.includes(role);
  const isUnchanged =
    chosen.length === person.staffRoles.length &&
    person.staffRoles.every((role) => chosen.includes(role));
  const refusal =
    isLastAdministrator && takes('administrator')
      ? t('refusals.last_administrator')
      : isUnchanged
        ? t('refusals.nothing_changed')
        : null;
  const staffRolesChosen = staffRoles.filter((role) => chosen.includes(role));

  return (
    <form
      className={styles.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        setRoles.mutate(
          { personId: person.id, staffRoles: staffRolesChosen },
          {
            onSuccess: () => {
              void notify({ message: t('person.roles.changed', { name: person.name }) });
              onDone();
            },
          },
        );
      }}
    >
      <Checkbox.Group label={t('people.staffRoles')} value={chosen} onChange={setChosen}>
        <div className={styles.choices}>
          {staffRoles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`accounts.staffRoleNames.${role}`)}
              description={t(`accounts.staffRoleMeanings.${role}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className="soft" role="status">
        <p>{t('person.roles.meaning')}</p>
        {takes('case_manager') && <p>{t('person.roles.casesStay')}</p>}
        {isOwn && takes('administrator') && <p>{t('person.roles.losesThisPage')}</p>}
      </div>
      <Problem>{setRoles.isError && refusalText(setRoles.error)}</Problem>
      <div className="buttons">
        <ActionButton type="submit" variant="filled" loading={setRoles.isPending} refusal={refusal}>
          {t('person.roles.verb')}
        </ActionButton>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
