import { useTranslation } from 'react-i18next';
import { LetterList } from '../features/accounts/letter-list.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** Every letter the mechanism wrote, and whether it arrived. */
export function LettersPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('letters.title')} lead={t('letters.lead')} />
      <LetterList />
    </>
  );
}
