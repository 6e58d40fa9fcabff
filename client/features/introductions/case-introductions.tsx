import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCountList } from '../../ui/names.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { IntroductionActions } from './introduction-actions.tsx';
import type { CaseIntroductionView, IntroductionView } from './introduction-view.ts';
import styles from './introductions.module.css';
import type { ProxySlot } from './proxy-slot.ts';
import { Rally } from './rally.tsx';
import { useDialogueTurnWords } from './use-dialogue-turn-words.ts';
import { usePartyWords } from './use-party-words.ts';

/** How one introduction stands, in a line or two beside its rally. */
function RowHead(props: { introduction: IntroductionView; actions: ReactNode }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const { moment } = useDateWords();
  const { introduction, actions } = props;
  const turn = useDialogueTurnWords()(introduction);
  const { status, outcome } = introduction;
  const since = introduction.endedAt ?? introduction.openedAt ?? introduction.offeredAt;
  const saidYes = introduction.parties.filter((party) => party.state === 'yes').length;
  const active = introduction.parties.filter((party) => party.state !== 'dropped').length;
  const suggestion = introduction.parties.find((party) => party.suggestion)?.suggestion;
  return (
    <>
      <h3 className={styles.rowName}>
        {introduction.access === 'informed' ? (
          <span dir="auto">{words.all(introduction) || introduction.purpose}</span>
        ) : (
          <Link
            to="/dialogues/$introductionId"
            params={{ introductionId: introduction.id }}
            dir="auto"
          >
            {words.all(introduction)}
          </Link>
        )}
      </h3>
      <p className="small soft">
        {since
          ? t(`introductions.since.${status}`, { date: moment(since, 'day') })
          : t(`introductions.status.${status}`)}
        {status === 'offered' && (
          <>
            {t('ui.marks.semicolon')} {t('introductions.saidYes', { yes: saidYes, count: active })}
          </>
        )}
        {status === 'concluded' && outcome && (
          <>
            {t('ui.marks.semicolon')} {t(`introductions.outcomes.${outcome}`)}
          </>
        )}
      </p>
      {turn && (
        <p className={turn.isLate ? 'small over' : 'small soft'}>
          {turn.when
            ? t('introductions.turn.line', { what: turn.what, when: turn.when })
            : turn.what}
        </p>
      )}
      {suggestion && (
        <p className="small soft" dir="auto">
          {t('introductions.suggests', { words: suggestion })}
        </p>
      )}
      <div className={`buttons ${styles.rowActions ?? ''}`}>{actions}</div>
    </>
  );
}

type CaseIntroductionsProps = {
  caseId: string;
  /** Opens the form of a draft beside. */
  onRevise?: (draft: IntroductionView) => void;
  /** The first step, where there is none yet. */
  firstStep?: ReactNode;
  partyPicker?: (onChoose: (organisationId: string | null) => void) => ReactNode;
  proxyFields: ProxySlot;
};

/** The introductions of a case: the rally, and beside each what may be done. */
export function CaseIntroductions(props: CaseIntroductionsProps) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(
    trpc.introductions.listOfCase.queryOptions({ caseId: props.caseId }),
  );
  if (data.length === 0) {
    return <EmptyState action={props.firstStep}>{t('introductions.none')}</EmptyState>;
  }
  const rowHead = ({ introduction }: CaseIntroductionView) => (
    <RowHead
      introduction={introduction}
      actions={
        <IntroductionActions
          introduction={introduction}
          inRow
          {...(props.onRevise ? { onRevise: () => props.onRevise?.(introduction) } : {})}
          partyPicker={props.partyPicker}
          proxyFields={props.proxyFields}
        />
      }
    />
  );
  return <Rally introductions={data} rowHead={rowHead} />;
}

/** “two open, one offered, one declined” */
export function useIntroductionCounts() {
  const { t } = useTranslation();
  const list = useCountList();
  return (introductions: readonly CaseIntroductionView[]): string => {
    const counts = Map.groupBy(introductions, (one) => one.introduction.status);
    const words = [...counts].map(([status, ones]) =>
      t(`introductions.counted.${status}`, { count: ones.length }),
    );
    return list(words);
  };
}
