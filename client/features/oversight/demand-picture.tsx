import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DemandAndSupply } from '../../../shared/oversight/caseload.ts';
import { currentLocale } from '../../i18n.ts';
import { useNameList } from '../../ui/names.ts';
import { Picture } from '../../ui/picture/picture.tsx';
import { PictureTable } from '../../ui/picture/picture-table.tsx';
import { useTopics } from '../../use-topics.ts';
import type { Requests } from './caseload-search.ts';
import { layDemand, type Scarcity } from './demand-layout.ts';
import styles from './demand-picture.module.css';

type DemandPictureProps = {
  areas: DemandAndSupply[];
  /** What leads to the requests of the period. */
  requests: Requests;
};

function useScarcityWords() {
  const { t } = useTranslation();
  return (scarcity: Scarcity, count: number): string => {
    if (scarcity.kind === 'none') return t('oversight.demand.noListing', { count });
    return scarcity.kind === 'exactly'
      ? t('oversight.demand.toOne', { count: scarcity.times })
      : t('oversight.demand.moreToOne', { count: scarcity.times });
  };
}

/** The listings that are counted; of those available from a date, the directory cannot tell which dates have come. */
const listingsOf = ({ code }: DemandAndSupply) => ({
  topic: code,
  availability: 'available,limited',
  published: true as const,
});

/** What governments ask for against the listings that could answer, policy area by policy area. */
export function DemandPicture({ areas, requests }: DemandPictureProps) {
  const { t } = useTranslation();
  const list = useNameList();
  const { byCode } = useTopics();
  const scarcityWords = useScarcityWords();
  const locale = currentLocale();
  const heading = t('oversight.demand.heading');
  const { rows, demandShare, supplyShare } = layDemand(areas);
  if (rows.length === 0) {
    return <Picture heading={heading} caption={t('oversight.demand.none')} />;
  }
  const shares: Record<string, string> = {
    '--demand': `${demandShare}fr`,
    '--supply': `${supplyShare}fr`,
  };
  const scarce = rows.filter((row) => row.isScarce).slice(0, 2);
  const caption =
    scarce.length > 0
      ? t('oversight.demand.caption', {
          count: scarce.length,
          areas: list(scarce.map(({ area }) => area.labels[locale])),
        })
      : t('oversight.demand.enough');
  const searchFor = ({ code }: DemandAndSupply) => {
    const topic = byCode.get(code);
    return { ...requests, status: 'all', ...(topic ? { topic: topic.id } : {}) };
  };
  return (
    <Picture
      heading={heading}
      caption={caption}
      asList={() => (
        <PictureTable
          caption={heading}
          head={[
            t('oversight.demand.area'),
            t('oversight.demand.requests'),
            t('oversight.demand.listings'),
          ]}
          rows={rows.map(({ area, scarcity }) => ({
            id: area.code,
            cells: [
              <Link key="area" to="/cases" search={searchFor(area)}>
                {area.labels[locale]}
              </Link>,
              area.requests,
              <span key="listings">
                {area.listings}
                {scarcity && (
                  <span className="over"> {scarcityWords(scarcity, area.requests)}</span>
                )}
              </span>,
            ],
          }))}
        />
      )}
    >
      <div className={styles.demand} style={shares}>
        <div className={styles.head} aria-hidden="true">
          <span>{t('oversight.demand.requests')}</span>
          <span>{t('oversight.demand.listings')}</span>
        </div>
        <ul>
          {rows.map(({ area, demand, supply, isScarce, scarcity }) => (
            <li key={area.code}>
              <Link
                to="/cases"
                search={searchFor(area)}
                className={`${styles.area ?? ''} ${isScarce ? (styles.scarce ?? '') : ''}`}
              >
                {area.labels[locale]}
              </Link>
              <span className={styles.asked}>
                <span aria-hidden="true">{area.requests}</span>
                <span className="vh">{t('oversight.demand.asked', { count: area.requests })}</span>
                <svg width={`${demand}%`} height="14" aria-hidden="true">
                  <rect className={styles.demandBar} width="100%" height="14" />
                </svg>
              </span>
              <Link className={styles.listed} to="/directory" search={listingsOf(area)}>
                <svg width={`${supply}%`} height="14" aria-hidden="true">
                  <rect className={styles.supplyBar} width="100%" height="14" />
                </svg>
                <span aria-hidden="true">{area.listings}</span>
                <span className="vh">{t('oversight.demand.listed', { count: area.listings })}</span>
              </Link>
              <span className={styles.remark}>
                {scarcity && scarcityWords(scarcity, area.requests)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Picture>
  );
}
