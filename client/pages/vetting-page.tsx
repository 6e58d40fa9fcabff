import { useTranslation } from 'react-i18next';
import { VettingList } from '../features/directory/vetting-list.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** Listings that wait to be looked at. */
export function VettingPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('listing.vet.title')}
        lead={t('listing.vet.lead')}
        above={<BackLink to="/directory">{t('listing.back')}</BackLink>}
      />
      <VettingList />
    </>
  );
}
