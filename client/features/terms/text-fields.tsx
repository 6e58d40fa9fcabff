import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageCodes } from '../../../shared/registry/languages.ts';
import { termsSections } from '../../../shared/terms/vocabulary.ts';
import { capitalised, useLanguageName } from '../../ui/names.ts';
import styles from './terms.module.css';
import type { TermsFormFields } from './terms-form-fields.ts';

type TextFieldsProps = { form: TermsFormFields; at: number; onRemove: (() => void) | null };

/** The terms in one language: title and sections. */
export function TextFields({ form, at, onRemove }: TextFieldsProps) {
  const { t, i18n } = useTranslation();
  const languageName = useLanguageName();
  const text = form.values.texts[at];
  if (!text) return null;
  const choices = languageCodes
    .map((code) => ({ value: code, label: capitalised(languageName(code), i18n.language) }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));

  function changeLanguage(language: string): void {
    if (!text) return;
    if (form.values.prevailingLanguage === text.language) {
      form.setFieldValue('prevailingLanguage', language);
    }
    form.setFieldValue(`texts.${at}.language`, language);
  }

  return (
    <div className={`${styles.partyFields ?? ''} ${styles.texts ?? ''}`}>
      <NativeSelect
        {...form.field(`texts.${at}.language`)}
        label={t('terms.form.language')}
        data={choices}
        onChange={(event) => changeLanguage(event.currentTarget.value)}
      />
      <TextInput
        {...form.field(`texts.${at}.title`)}
        label={t('terms.form.title')}
        lang={text.language}
        dir="auto"
      />
      {termsSections.map((section, index) => (
        <Textarea
          key={section}
          {...form.field(`texts.${at}.sections.${section}`)}
          label={t('terms.changes.numbered', {
            number: index + 1,
            section: t(`terms.sections.${section}`),
          })}
          description={t(`terms.sectionHints.${section}`)}
          lang={text.language}
          dir="auto"
          autosize
          minRows={3}
        />
      ))}
      {onRemove && (
        <div>
          <Button variant="subtle" color="gray" onClick={onRemove}>
            {t('terms.form.removeLanguage')}
          </Button>
        </div>
      )}
    </div>
  );
}
