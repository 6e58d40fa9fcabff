import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { readDirectoryParams } from '../features/directory/directory-params.ts';
import { DirectorySearch } from '../features/directory/directory-search.tsx';
import { VettingLink } from '../features/directory/vetting-list.tsx';
import { PageHeader } from '../ui/page-header.tsx';

const route = getRouteApi('/anyone/directory');

export function DirectoryPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const params = readDirectoryParams(route.useSearch());
  const navigate = useNavigate();
  const isStaff = person?.staffRoles.some((role) => role !== 'administrator') ?? false;
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        lead={t(isStaff ? 'directory.leadStaff' : 'directory.lead')}
        actions={isStaff && <VettingLink />}
      />
      <DirectorySearch
        params={params}
        onParams={(search) =>
          navigate({ to: '/directory', search, replace: true, resetScroll: false })
        }
      />
    </>
  );
}
