import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { askingKinds } from '../../shared/registry/vocabulary.ts';
import { useSession } from '../features/accounts/session.ts';
import { ProxyRequestForm } from '../features/cases/proxy-request-form.tsx';
import { OrganisationPicker } from '../features/registry/organisation-picker.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** A request that came by phone or in person, written down by a case manager. */
export function NewCasePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = useSession();
  if (!person) return null;
  return (
    <>
      <PageHeader
        title={t('cases.new.byProxy')}
        above={<BackLink to="/cases">{t('cases.list.title')}</BackLink>}
        lead={t('cases.new.byProxyLead')}
      />
      <ProxyRequestForm
        personId={person.id}
        organisationField={(field) => <OrganisationPicker {...field} kinds={[...askingKinds]} />}
        onSent={(reference) => void navigate({ to: '/cases/$reference', params: { reference } })}
        onCancel={() => void navigate({ to: '/cases' })}
      />
    </>
  );
}
