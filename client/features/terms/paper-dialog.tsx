import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proxyChannels } from '../../../shared/cases/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { localDate } from '../../ui/time/formats.ts';
import { UploadError, uploadFile, uploadLimit } from '../../upload-file.ts';
import type { TermsView } from './terms-view.ts';
import { useAgree, useDecline, useRequestChanges } from './use-terms.ts';

type Answer = 'agreed' | 'changes' | 'declined';
const answers: readonly Answer[] = ['agreed', 'changes', 'declined'];

/**
 * Records what a party answered elsewhere: signed paper with its scan, changes asked for or a no by phone.
 * The person is told by e-mail.
 */
export function PaperDialog({ terms, onClose }: { terms: TermsView; onClose: () => void }) {
  const { t } = useTranslation();
  const agree = useAgree();
  const requestChanges = useRequestChanges();
  const decline = useDecline();
  const open = terms.parties.filter((party) =>
    terms.abilities.answers.some(
      (one) => one.organisationId === party.organisationId && one.recordPaper.allowed,
    ),
  );
  const [organisationId, setOrganisationId] = useState(open[0]?.organisationId ?? '');
  const [answer, setAnswer] = useState<Answer>('agreed');
  const [channel, setChannel] = useState<(typeof proxyChannels)[number]>('letter');
  const [on, setOn] = useState(() => localDate(new Date()));
  const draft = useDraft<{ body: string }>({ key: `terms-paper:${terms.id}` });
  const [body, setBody] = useState(draft.stored?.values.body ?? '');
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const party = open.find((one) => one.organisationId === organisationId);

  async function record() {
    if (!party?.signatoryPersonId) return;
    const [scan] = files;
    if (answer === 'agreed' && !scan) return setProblem(t('terms.paperForm.scanNeeded'));
    if (answer !== 'agreed' && body.trim() === '')
      return setProblem(t('terms.paperForm.wordsNeeded'));
    const said = {
      termsId: terms.id,
      version: terms.shown.number,
      sha256: terms.shown.sha256,
      organisationId,
      proxy: { personId: party.signatoryPersonId, channel, on },
    };
    try {
      if (answer === 'agreed' && scan) {
        await agree.mutateAsync({ ...said, fileId: await uploadFile(scan) });
      } else if (answer === 'changes') {
        await requestChanges.mutateAsync({ ...said, section: null, body });
      } else {
        await decline.mutateAsync({ ...said, reason: body });
      }
      draft.clear();
      onClose();
    } catch (error) {
      setProblem(error instanceof UploadError ? error.message : refusalText(error));
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('terms.paperForm.title', { version: terms.shown.number })}
    >
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <NativeSelect
          label={t('terms.paperForm.party')}
          value={organisationId}
          onChange={(event) => setOrganisationId(event.currentTarget.value)}
          data={open.map((one) => ({
            value: one.organisationId,
            label: t('terms.circulate.signatory', {
              name: one.signatoryName,
              organisation: one.organisationName,
            }),
          }))}
        />
        <NativeSelect
          label={t('terms.paperForm.answer')}
          value={answer}
          onChange={(event) =>
            setAnswer(answers.find((one) => one === event.currentTarget.value) ?? 'agreed')
          }
          data={answers.map((one) => ({ value: one, label: t(`terms.paperForm.answers.${one}`) }))}
        />
        <NativeSelect
          label={t('terms.paperForm.channel')}
          value={channel}
          onChange={(event) =>
            setChannel(proxyChannels.find((one) => one === event.currentTarget.value) ?? 'letter')
          }
          data={proxyChannels.map((one) => ({
            value: one,
            label: t(`terms.channelChoices.${one}`),
          }))}
        />
        <TextInput
          type="date"
          label={t('terms.paperForm.on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        {answer === 'agreed' ? (
          <FilePicker
            label={t('terms.paperForm.scan')}
            files={files}
            onChange={(chosen) => {
              setFiles(chosen);
              setProblem(null);
            }}
            maxBytes={uploadLimit}
            maxFiles={1}
          />
        ) : (
          <Textarea
            label={answer === 'changes' ? t('terms.changes.body') : t('terms.decline.reason')}
            value={body}
            onChange={(event) => {
              setBody(event.currentTarget.value);
              draft.keep({ body: event.currentTarget.value });
            }}
            autosize
            minRows={3}
            dir="auto"
          />
        )}
        <p className="soft">{t('terms.paperForm.meaning')}</p>
        <Problem>{problem}</Problem>
        <div className="buttons">
          <Button
            type="submit"
            variant="filled"
            loading={agree.isPending || requestChanges.isPending || decline.isPending}
          >
            {t('terms.paperForm.verb')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
