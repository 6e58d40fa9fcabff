import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { proxyChannels } from '../../../shared/cases/vocabulary.ts';
import { introducePartiesInput } from '../../../shared/terms/input.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';
import type { TermsView } from './terms-view.ts';
import { useIntroduceParties } from './use-terms.ts';

type Input = z.input<typeof introducePartiesInput>;

/** Introduces parties who have not met, in one stroke: contact details are shared and all are written to. */
export function IntroduceDialog({ terms, onClose }: { terms: TermsView; onClose: () => void }) {
  const { t } = useTranslation();
  const introduce = useIntroduceParties();
  const initialValues: Input = {
    termsId: terms.id,
    purpose: '',
    channel: 'phone',
    on: localDate(new Date()),
  };
  const form = useZodForm({
    schema: introducePartiesInput,
    initialValues,
    labels: {
      purpose: t('terms.introduce.purpose'),
      channel: t('terms.introduce.channel'),
      on: t('terms.introduce.on'),
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('terms.introduce.title')}>
      <form
        className="fields"
        {...form.onSubmit((values) =>
          introduce.mutate(values, {
            onSuccess: onClose,
            onError: (error) => form.refuseFields(fieldProblems(error, values)),
          }),
        )}
      >
        <p>{t('terms.introduce.strangers')}</p>
        <ul>
          {terms.strangers.map(({ one, other }) => (
            <li key={`${one} ${other}`} dir="auto">
              {t('terms.introduce.pair', { one, other })}
            </li>
          ))}
        </ul>
        <p className="soft">{t('terms.introduce.meaning')}</p>
        <Textarea {...form.field('purpose')} autosize minRows={2} dir="auto" />
        <NativeSelect
          {...form.field('channel')}
          data={proxyChannels.map((channel) => ({
            value: channel,
            label: t(`terms.channelChoices.${channel}`),
          }))}
        />
        <TextInput {...form.field('on')} type="date" />
        <Problem>{introduce.isError && refusalText(introduce.error)}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={introduce.isPending}>
            {t('terms.introduce.verb')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
