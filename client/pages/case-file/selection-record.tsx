import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';

/** Whom the government chose to work with, among whom, and why. */
export function SelectionRecord({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const list = useNameList();
  const { moment, date } = useDateWords();
  const [selection] = file.selections;
  if (!selection) return null;
  const names = (isChosen: boolean) =>
    list(selection.organisations.filter((one) => one.isChosen === isChosen).map((one) => one.name));
  const considered = names(false);
  return (
    <div className={styles.selection}>
      <h3 className={styles.subHead}>{t('caseFile.selection.heading')}</h3>
      <p dir="auto">
        <b>{names(true)}</b>
      </p>
      {considered && (
        <p className="soft" dir="auto">
          {t('caseFile.selection.considered', { names: considered })}
        </p>
      )}
      <PlainText text={selection.rationale} isVoice />
      <p className="small soft">
        {selection.proxy
          ? t('caseFile.selection.byProxy', {
              name: selection.proxy.name,
              channel: t(`log.channels.${selection.proxy.channel}`),
              date: date(selection.proxy.on),
            })
          : t('caseFile.selection.by', {
              name: selection.selectedBy.name,
              date: moment(selection.selectedAt),
            })}
      </p>
    </div>
  );
}
