import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A password that can be looked at while it is typed, so that nobody has to type it twice. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  return (
    <PasswordInput
      {...props}
      visible={isShown}
      onVisibilityChange={setIsShown}
      visibilityToggleIcon={({ reveal }) =>
        reveal ? (
          <IconEyeOff size={18} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconEye size={18} stroke={1.5} aria-hidden="true" />
        )
      }
      visibilityToggleButtonProps={{
        'aria-label': isShown ? t('ui.password.hide') : t('ui.password.show'),
        'aria-hidden': false,
        tabIndex: 0,
      }}
    />
  );
}
