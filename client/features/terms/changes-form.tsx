import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type TermsSection, termsSections } from '../../../shared/terms/vocabulary.ts';
import { requiredLongText } from '../../../shared/text.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import type { TermsView } from './terms-view.ts';
import type { TermsAnswering } from './use-answering.ts';

const schema = z.object({
  section: z.union([z.enum(termsSections), z.literal('')]),
  body: requiredLongText,
});

type ChangesFormProps = {
  terms: TermsView;
  organisationId: string;
  answering: TermsAnswering;
  onClose: () => void;
};

/** Says what should change and where; the terms then go back to the case manager. */
export function ChangesForm({ terms, organisationId, answering, onClose }: ChangesFormProps) {
  const { t } = useTranslation();
  const draft = useDraft<z.input<typeof schema>>({
    key: `terms-changes:${terms.id}:${terms.shown.number}:${organisationId}`,
  });
  const form = useZodForm({
    schema,
    initialValues: draft.stored?.values ?? { section: '', body: '' },
    labels: { section: t('terms.changes.section'), body: t('terms.changes.body') },
    onValuesChange: draft.keep,
  });
  return (
    <form
      className="fields"
      {...form.onSubmit(({ section, body }) =>
        answering.requestChanges(
          { organisationId, section: section === '' ? null : section, body },
          () => {
            draft.clear();
            onClose();
          },
        ),
      )}
    >
      <NativeSelect
        {...form.field('section')}
        data={[
          { value: '', label: t('terms.changes.whole') },
          ...termsSections.map((section: TermsSection, at) => ({
            value: section,
            label: t('terms.changes.numbered', {
              number: at + 1,
              section: t(`terms.sections.${section}`),
            }),
          })),
        ]}
      />
      <Textarea {...form.field('body')} autosize minRows={4} dir="auto" />
      <DraftNote state={draft.state} keptAt={draft.keptAt} />
      <p className="soft">{t('terms.changes.meaning')}</p>
      <Problem>{answering.problem}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={answering.isBusy}>
          {t('terms.changes.verb')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
