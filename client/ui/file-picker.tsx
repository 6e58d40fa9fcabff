import { ActionIcon } from '@mantine/core';
import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './file-picker.module.css';
import { formatBytes } from './format-bytes.ts';

type FilePickerProps = {
  label: string;
  files: File[];
  onChange: (files: File[]) => void;
  maxBytes: number;
  maxFiles?: number;
  /** As the `accept` of an input: “.pdf,.docx”. */
  accept?: string;
};

/** Chooses files; one that is too large is refused here, by name, before anything is sent. */
export function FilePicker(props: FilePickerProps) {
  const { files, onChange, maxBytes, maxFiles = 10 } = props;
  const { t, i18n } = useTranslation();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const limit = formatBytes(maxBytes, i18n.language);

  function add(event: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    const tooLarge = chosen.find((file) => file.size > maxBytes);
    const fitting = chosen.filter((file) => file.size <= maxBytes);
    const all = [...files, ...fitting];
    if (tooLarge) setProblem(t('ui.files.tooLarge', { name: tooLarge.name, limit }));
    else if (all.length > maxFiles) setProblem(t('ui.files.tooMany', { count: maxFiles }));
    else setProblem(null);
    onChange(all.slice(0, maxFiles));
  }

  return (
    <div>
      <div className={styles.choose}>
        <input
          id={id}
          type="file"
          className={`vh ${styles.input ?? ''}`}
          multiple={maxFiles > 1}
          accept={props.accept}
          aria-describedby={`${id}-limit ${id}-problem`}
          onChange={add}
        />
        <label htmlFor={id} className={styles.button}>
          <IconPaperclip className="icon" stroke={1.5} aria-hidden="true" />
          {props.label}
        </label>
        <span id={`${id}-limit`} className="cap">
          {t('ui.files.limit', { limit })}
        </span>
      </div>
      <p id={`${id}-problem`} role="alert" className="over">
        {problem}
      </p>
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file, at) => (
            <li key={`${file.name} ${file.lastModified} ${file.size}`}>
              <IconFile className="icon" stroke={1.5} aria-hidden="true" />
              <span dir="auto">{file.name}</span>
              <span className="cap num">{formatBytes(file.size, i18n.language)}</span>
              <ActionIcon
                size="xs"
                aria-label={t('ui.files.remove', { name: file.name })}
                onClick={() => onChange(files.filter((_, other) => other !== at))}
              >
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
