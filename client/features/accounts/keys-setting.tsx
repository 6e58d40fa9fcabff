import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchKeys, useAreKeysOn } from '../../ui/keys/keys-switch.ts';

/** Whether single keys do anything: for this person, on this device. */
export function KeysSetting() {
  const { t } = useTranslation();
  const areKeysOn = useAreKeysOn();
  return (
    <Checkbox
      label={t('account.keys.use')}
      description={t('account.keys.meaning')}
      checked={areKeysOn}
      onChange={(event) => switchKeys(event.currentTarget.checked)}
    />
  );
}
