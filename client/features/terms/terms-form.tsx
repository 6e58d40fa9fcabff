import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptySections } from '../../../shared/terms/content.ts';
import {
  firstWordingInput,
  languagesLimit,
  nextWordingInput,
  type WordingInput,
} from '../../../shared/terms/input.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { capitalised, useLanguageName } from '../../ui/names.ts';
import { Section } from '../../ui/section.tsx';
import { PartyFields } from './party-fields.tsx';
import styles from './terms.module.css';
import type { PossibleParty } from './terms-view.ts';
import { TextFields } from './text-fields.tsx';

type SaveResult = {
  /** The version the wording was begun from. */
  version: number;
  onSaved: () => void;
  onWrongFields: (problems: Record<string, string>) => void;
};

type TermsFormProps = {
  /** Names the draft kept on this device. */
  draftKey: string;
  initial: WordingInput;
  /** The version that `initial` is; 0 for terms not drafted yet. */
  version: number;
  possibleParties: readonly PossibleParty[];
  /** A later version says in a line what has changed. */
  isRevision: boolean;
  /** The language a text begins in. */
  verb: string;
  isBusy: boolean;
  problem: string | null;
  /** Set when another version was taken into the form: what was typed gives way to it. */
  onSave: (wording: WordingInput, result: SaveResult) => void;
  onCancel: () => void;
};

/** Writes terms: who, from when until when, and every section, in one language or two. */
export function TermsForm(props: TermsFormProps) {
  const { t, i18n } = useTranslation();
  const languageName = useLanguageName();
  const draft = useDraft<{ wording: WordingInput; version: number }>({ key: props.draftKey });
  const [wasRestored] = useState(draft.stored !== null);
  // A draft goes on from the version it was begun with, so that saving it overwrites nobody.
  const [version, setVersion] = useState(draft.stored?.values.version ?? props.version);
  const form = useZodForm({
    schema: props.isRevision ? nextWordingInput : firstWordingInput,
    initialValues: draft.stored?.values.wording ?? props.initial,
    labels: {
      parties: t('terms.parties.heading'),
      startsOn: t('terms.form.startsOn'),
      endsOn: t('terms.form.endsOn'),
      texts: t('terms.form.text'),
      prevailingLanguage: t('terms.form.prevails'),
      remark: t('terms.form.remark'),
    },
    onValuesChange: (wording) => draft.keep({ wording, version }),
  });
  const { texts, startsOn, endsOn } = form.values;
  const nameOf = (code: string) => capitalised(languageName(code), i18n.language);
  const dateField = (path: 'startsOn' | 'endsOn', value: string | null) => ({
    ...form.field(path),
    type: 'date',
    value: value ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      form.setFieldValue(path, event.currentTarget.value || null),
  });

  function addLanguage(): void {
    const language = ['en', 'fr', 'es'].find((code) =>
      texts.every((text) => text.language !== code),
    );
    form.setFieldValue('texts', [
      ...texts,
      { language: language ?? 'en', title: '', sections: emptySections() },
    ]);
  }

  return (
    <form
      className={styles.wide}
      {...form.onSubmit((wording) =>
        props.onSave(wording, { version, onSaved: draft.clear, onWrongFields: form.refuseFields }),
      )}
    >
      <ErrorSummary form={form} />
      {wasRestored && (
        <p role="status">
          {t('terms.form.restored')}{' '}
          <Button
            size="xs"
            onClick={() => {
              draft.clear();
              form.setValues(props.initial);
              setVersion(props.version);
            }}
          >
            {t('terms.form.startOver')}
          </Button>
        </p>
      )}
      <Section heading={t('terms.parties.heading')}>
        <PartyFields form={form} possibleParties={props.possibleParties} />
      </Section>
      <Section heading={t('terms.form.dates')}>
        <div className={styles.partyFields}>
          <p className="soft">{t('terms.form.datesHint')}</p>
          <div className={styles.inline}>
            <TextInput {...dateField('startsOn', startsOn)} />
            <TextInput {...dateField('endsOn', endsOn)} />
          </div>
        </div>
      </Section>
      {texts.map((text, at) => (
        <Section
          key={at === 0 ? 'first' : 'second'}
          heading={t('terms.form.textIn', { language: nameOf(text.language) })}
        >
          <TextFields
            form={form}
            at={at}
            onRemove={
              texts.length > 1
                ? () => {
                    const rest = texts.filter((_, other) => other !== at);
                    form.setFieldValue('texts', rest);
                    form.setFieldValue('prevailingLanguage', rest[0]?.language ?? 'en');
                  }
                : null
            }
          />
        </Section>
      ))}
      <div className={styles.partyFields}>
        {texts.length < languagesLimit ? (
          <div>
            <Button onClick={addLanguage}>{t('terms.form.addLanguage')}</Button>
          </div>
        ) : (
          <NativeSelect
            {...form.field('prevailingLanguage')}
            description={t('terms.form.prevailsHint')}
            data={texts.map(({ language }) => ({ value: language, label: nameOf(language) }))}
          />
        )}
        {props.isRevision && (
          <TextInput
            {...form.field('remark')}
            description={t('terms.form.remarkHint')}
            dir="auto"
          />
        )}
      </div>
      <div className="fields" style={{ paddingBlockStart: 'var(--s-4)' }}>
        <DraftNote state={draft.state} keptAt={draft.keptAt} />
        <Problem>{props.problem}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={props.isBusy}>
            {props.verb}
          </Button>
          <Button onClick={props.onCancel}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}
