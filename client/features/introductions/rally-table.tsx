import { useTranslation } from 'react-i18next';
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
    <section key={introduction.id} className={styles.listed} aria-label={words.all(introduction)}>
      <h3>{words.all(introduction)}</h3>
      <p className="soft prose">{sentence(introduction, rally)}</p>
      {rally.marks.length > 0 && (
        <table className={styles.table}>
          <caption className="vh">{words.all(introduction)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('introductions.rally.when')}</th>
              <th scope="col">{t('introductions.rally.what')}</th>
              <th scope="col">{t('introductions.rally.whose')}</th>
            </tr>
          </thead>
          <tbody>
            {rally.marks.map((mark) => {
              const lane = rally.lanes.find((one) => one.id === mark.laneId);
              return (
                <tr key={mark.entryId}>
                  <td className="num">{moment(mark.at)}</td>
                  <td>
                    <a href={`#entry-${mark.entryId}`}>
                      {t(`introductions.rally.mark.${mark.kind}`)}
                    </a>
                  </td>
                  <td dir="auto">
                    {lane ? words.nameOf(lane) : t('introductions.rally.caseManager')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  ));
}
