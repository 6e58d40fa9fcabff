import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { locales } from '../../../shared/locale.ts';
import { ownLanguageName } from '../../ui/names.ts';

/** The languages of the screens and e-mails, each by its own name. */
export function LocaleSelect(props: NativeSelectProps) {
  return (
    <NativeSelect
      {...props}
      data={locales.map((locale) => ({ value: locale, label: ownLanguageName(locale) }))}
    />
  );
}

/** The time zone of this device, as the first guess for somebody new. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
