import { useTranslation } from 'react-i18next';
import { SettingsForm } from '../features/registry/settings-form.tsx';
import { useSettings } from '../features/registry/use-settings.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** Policies and clocks of the installation. */
export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      {settings.data ? <SettingsForm settings={settings.data} /> : <SkeletonLines rows={6} />}
    </>
  );
}
