import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { VettingList } from '../features/directory/vetting-list.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** Listings that wait to be looked at. */
export function VettingPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('listing.vet.title')}
        lead={t('listing.vet.lead')}
        above={
          <Link to="/directory" className="soft small">
            <IconChevronLeft className="icon mirrors" stroke={1.5} aria-hidden="true" />
            {t('listing.back')}
          </Link>
        }
      />
      <VettingList />
    </>
  );
}
