import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askingKinds } from '../../../shared/registry/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { notify } from '../../ui/notify.ts';
import { Section } from '../../ui/section.tsx';
import styles from './accounts.module.css';
import { HandOverMembershipForm } from './hand-over-membership-form.tsx';
import type { OrganisationFieldProps } from './invite-form.tsx';
import { MembershipForm } from './membership-form.tsx';
import {
  type ListedMembership,
  type ListedPerson,
  useAddMembership,
  useEndMembership,
} from './use-people.ts';

type PersonMembershipsProps = {
  person: ListedPerson;
  people: ListedPerson[];
  /** The picker of organisations comes from the feature that knows them. */
  organisationField: (props: OrganisationFieldProps) => ReactNode;
};

type Act = { kind: 'add' } | { kind: 'change' | 'end' | 'hand_over'; membership: ListedMembership };

/** For which organisations somebody acts: given, changed, handed over and ended. */
export function PersonMemberships({ person, people, organisationField }: PersonMembershipsProps) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const end = useEndMembership();
  const change = useAddMembership();
  const membership = act && act.kind !== 'add' ? act.membership : null;
  const organisation = membership?.organisationName ?? '';
  const otherRole = membership?.role === 'focal_point' ? 'contact' : 'focal_point';
  const names = { name: person.name, organisation };

  function close(): void {
    setAct(null);
    end.reset();
    change.reset();
  }
  const done = (message: string) => ({
    onSuccess: () => {
      void notify({ message });
      close();
    },
  });

  return (
    <Section
      heading={t('person.memberships.title')}
      count={person.memberships.length || undefined}
      end={
        <Button size="xs" onClick={() => setAct({ kind: 'add' })}>
          {t('person.memberships.add')}
        </Button>
      }
    >
      {person.memberships.length === 0 && (
        <EmptyState>{t('person.memberships.none', { name: person.name })}</EmptyState>
      )}
      <ul className={styles.facts}>
        {person.memberships.map((one) => (
          <li key={one.organisationId}>
            <div className={styles.names}>
              <p dir="auto">{one.organisationName}</p>
              <p>{t(`accounts.membershipRoles.${one.role}`)}</p>
            </div>
            <div className="buttons">
              <Button size="xs" onClick={() => setAct({ kind: 'hand_over', membership: one })}>
                {t('person.memberships.handOver')}
                <span className="vh"> {one.organisationName}</span>
              </Button>
              {(one.role === 'focal_point' || askingKinds.includes(one.organisationKind)) && (
                <Button size="xs" onClick={() => setAct({ kind: 'change', membership: one })}>
                  {one.role === 'focal_point'
                    ? t('person.memberships.makeContact')
                    : t('person.memberships.makeFocalPoint')}
                  <span className="vh"> {one.organisationName}</span>
                </Button>
              )}
              <Button size="xs" onClick={() => setAct({ kind: 'end', membership: one })}>
                {t('person.memberships.end')}
                <span className="vh"> {one.organisationName}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={act?.kind === 'add'}
        title={t('person.memberships.addTitle', { name: person.name })}
        onClose={close}
      >
        <MembershipForm person={person} organisationField={organisationField} onDone={close} />
      </Dialog>
      <Dialog
        isOpen={act?.kind === 'hand_over'}
        title={t('person.memberships.handOverTitle', { organisation })}
        onClose={close}
      >
        {membership && (
          <HandOverMembershipForm
            person={person}
            membership={membership}
            people={people}
            onDone={close}
          />
        )}
      </Dialog>
      <ConfirmDialog
        isOpen={act?.kind === 'change'}
        title={
          otherRole === 'focal_point'
            ? t('person.memberships.makeFocalPointTitle', names)
            : t('person.memberships.makeContactTitle', names)
        }
        verb={
          otherRole === 'focal_point'
            ? t('person.memberships.makeFocalPointVerb')
            : t('person.memberships.makeContactVerb')
        }
        isBusy={change.isPending}
        problem={change.isError ? refusalText(change.error) : null}
        onConfirm={() =>
          membership &&
          change.mutate(
            { personId: person.id, organisationId: membership.organisationId, role: otherRole },
            done(t('person.memberships.changed')),
          )
        }
        onClose={close}
      >
        <p>
          {otherRole === 'focal_point'
            ? t('person.memberships.makeFocalPointMeaning', names)
            : t('person.memberships.makeContactMeaning', names)}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={act?.kind === 'end'}
        title={t('person.memberships.endTitle', names)}
        verb={t('person.memberships.endVerb')}
        isBusy={end.isPending}
        problem={end.isError ? refusalText(end.error) : null}
        onConfirm={() =>
          membership &&
          end.mutate(
            { personId: person.id, organisationId: membership.organisationId },
            done(t('person.memberships.ended', names)),
          )
        }
        onClose={close}
      >
        <p>{t('person.memberships.endMeaning', names)}</p>
        <p>{t('person.memberships.endHint')}</p>
      </ConfirmDialog>
    </Section>
  );
}
