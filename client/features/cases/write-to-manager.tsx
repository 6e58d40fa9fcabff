import { Button, Textarea } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logEntryInput } from '../../../shared/log/input.ts';
import { trpc } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { ActForm } from './act-form.tsx';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

type WriteToManagerProps = {
  caseId: string;
  organisation: { id: string; name: string };
  /** The case manager's name, or nobody yet. */
  managerName: string | null;
};

/** A message from the government to its case manager. */
export function WriteToManager(props: WriteToManagerProps) {
  const { managerName } = props;
  const { t } = useTranslation();
  const [isWriting, setIsWriting] = useState(false);
  const verb = managerName
    ? t('cases.write.to', { name: managerName })
    : t('cases.write.toTheMechanism');
  if (isWriting) return <MessageForm {...props} onClose={() => setIsWriting(false)} />;
  return (
    <Button
      leftSection={<IconMessage className="icon" stroke={1.5} aria-hidden="true" />}
      onClick={() => setIsWriting(true)}
    >
      {verb}
    </Button>
  );
}

function MessageForm(props: WriteToManagerProps & { onClose: () => void }) {
  const { caseId, organisation, managerName, onClose } = props;
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.log.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: logEntryInput,
    initialValues: {
      caseId,
      kind: 'message' as const,
      body: '',
      readerOrganisationIds: [organisation.id],
    },
    labels: { body: t('cases.write.body') },
    draftKey: `message:${caseId}`,
    act,
    onDone: () => {
      onClose();
      void notify({ message: t('cases.write.sent') });
    },
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.write.verb')}
      meaning={
        <VisibilityLabel isInside={false}>
          {t('cases.write.readers', { government: organisation.name })}
        </VisibilityLabel>
      }
      onCancel={onClose}
    >
      <Textarea
        {...form.field('body')}
        description={managerName ? t('cases.write.hint') : undefined}
        autosize
        minRows={4}
        dir="auto"
        data-autofocus
      />
    </ActForm>
  );
}
