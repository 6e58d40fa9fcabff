import { useTranslation } from 'react-i18next';
import { PictureTable } from '../../ui/picture/picture-table.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { CaseIntroductionView } from './introduction-view.ts';
import styles from './rally-foot.module.css';
import { usePartyWords } from './use-party-words.ts';
import { useRallySentence } from './use-rally-sentence.ts';

/** The rally as a list: the sentence of each introduction, and its marks with their dates. */
export function RallyTable({ introductions }: { introductions: readonly CaseIntroductionView[] }) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const words = usePartyWords();
  const sentence = useRallySentence();
  return introductions.map(({ introduction, rally }) => (
    <div key={introduction.id} className={styles.listed}>
      <h3>{words.all(introduction)}</h3>
      <p className="soft prose">{sentence(introduction, rally)}</p>
      {rally.marks.length > 0 && (
        <PictureTable
          caption={words.all(introduction)}
          head={[
            t('introductions.rally.when'),
            t('introductions.rally.what'),
            t('introductions.rally.whose'),
          ]}
          rows={rally.marks.map((mark) => {
            const lane = rally.lanes.find((one) => one.id === mark.laneId);
            return {
              id: mark.entryId,
              cells: [
                moment(mark.at),
                <a key="what" href={`#entry-${mark.entryId}`}>
                  {t(`introductions.rally.mark.${mark.kind}`)}
                </a>,
                <span key="whose" dir="auto">
                  {lane ? words.nameOf(lane) : t('introductions.rally.caseManager')}
                </span>,
              ],
            };
          })}
        />
      )}
    </div>
  ));
}
