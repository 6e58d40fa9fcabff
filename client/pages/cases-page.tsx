import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { AssignForm, HandOverForm } from '../features/cases/assign-form.tsx';
import { CaseFilterBar } from '../features/cases/case-filter-bar.tsx';
import { CaseTable } from '../features/cases/case-table.tsx';
import type { ListedCase } from '../features/cases/case-types.ts';
import { HandOverManyForm } from '../features/cases/hand-over-many-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** Every case the staff may read, unassigned ones first. */
export function CasesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/own/cases' });
  const [assigning, setAssigning] = useState<ListedCase | null>(null);
  const [isHandingOver, setIsHandingOver] = useState(false);
  const { person } = useSession();
  const named = search.manager === 'nobody' ? undefined : search.manager;
  const close = () => setAssigning(null);
  const isFirst = assigning?.manager === null;
  return (
    <>
      <PageHeader
        title={t('cases.list.title')}
        lead={t('cases.list.lead')}
        actions={
          <>
            <Button onClick={() => setIsHandingOver(true)}>{t('cases.handOverMany.open')}</Button>
            {person?.staffRoles.includes('case_manager') && (
              <Button component={Link} to="/cases/new">
                {t('cases.new.byProxy')}
              </Button>
            )}
          </>
        }
      />
      <CaseFilterBar
        search={search}
        onChange={(changed) => void navigate({ to: '/cases', search: changed, replace: true })}
      />
      <CaseTable
        search={search}
        onClear={() => void navigate({ to: '/cases', search: { status: 'all' } })}
        actionsFor={(listed) =>
          listed.abilities.assign.allowed && (
            <Button size="xs" onClick={() => setAssigning(listed)}>
              {listed.manager ? t('cases.assign.again') : t('cases.assign.verb')}
              <span className="vh"> {listed.reference}</span>
            </Button>
          )
        }
      />
      <Dialog
        isOpen={assigning !== null}
        title={assigning ? t('cases.assign.title', { reference: assigning.reference }) : ''}
        onClose={close}
      >
        {assigning &&
          (isFirst ? (
            <AssignForm caseView={assigning} onDone={close} onCancel={close} />
          ) : (
            <HandOverForm caseView={assigning} onDone={close} onCancel={close} />
          ))}
      </Dialog>
      <Dialog
        isOpen={isHandingOver}
        title={t('cases.handOverMany.title')}
        onClose={() => setIsHandingOver(false)}
      >
        <HandOverManyForm
          managerId={named ?? person?.id ?? ''}
          onClose={() => setIsHandingOver(false)}
        />
      </Dialog>
    </>
  );
}
