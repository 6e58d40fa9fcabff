import { ActionIcon } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { uploadFiles, uploadLimit } from '../../upload-file.ts';
import styles from './request.module.css';

export type NamedFile = { id: string; name: string };

type RequestFilesProps = {
  fileIds: string[];
  /** Names of files that were there when the form opened. */
  known: readonly NamedFile[];
  /** `added` names the new ones, for a draft that is kept on this device alone. */
  onChange: (fileIds: string[], added: NamedFile[]) => void;
};

/** The files of a request; each is sent as soon as it is chosen, so that nothing is lost on the way. */
export function RequestFiles({ fileIds, known, onChange }: RequestFilesProps) {
  const { t } = useTranslation();
  const [names, setNames] = useState(() => new Map(known.map((file) => [file.id, file.name])));
  const upload = useMutation({
    mutationFn: uploadFiles,
    onSuccess: (ids: string[], files: File[]) => {
      const sent = ids.map((id, at) => ({ id, name: files[at]?.name ?? '' }));
      setNames(
        (before) => new Map([...before, ...sent.map(({ id, name }) => [id, name] as const)]),
      );
      onChange([...fileIds, ...ids], sent);
    },
  });
  return (
    <div>
      <FilePicker
        label={t('cases.files.add')}
        files={[]}
        maxBytes={uploadLimit}
        onChange={(files) => files.length > 0 && upload.mutate(files)}
      />
      <ul className={styles.files} aria-label={t('cases.parts.fileIds')}>
        {fileIds.map((id) => {
          const name = names.get(id) ?? t('cases.files.unnamed');
          return (
            <li key={id}>
              <IconFile className="icon" stroke={1.5} aria-hidden="true" />
              <span dir="auto">{name}</span>
              <ActionIcon
                size="sm"
                aria-label={t('ui.files.remove', { name })}
                onClick={() =>
                  onChange(
                    fileIds.filter((one) => one !== id),
                    [],
                  )
                }
              >
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </li>
          );
        })}
        {upload.isPending && <li className="soft">{t('cases.files.sending')}</li>}
      </ul>
      <Problem>{upload.error?.message}</Problem>
    </div>
  );
}
