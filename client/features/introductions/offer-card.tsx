import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../ui/form/problem.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import {
  activeParties,
  firstWriter,
  type IntroductionView,
  ownParty,
} from './introduction-view.ts';
import styles from './introductions.module.css';
import { RefuseOfferForm } from './refuse-offer-form.tsx';
import type { OfferAnswering } from './use-offer-answering.ts';
import { usePartyWords } from './use-party-words.ts';

type OfferCardProps = {
  introduction: IntroductionView;
  /** “Introduction 1 of 2” where there are several. */
  place?: { number: number; count: number };
  answering: OfferAnswering;
  /** Where its own page says everything in its header already. */
  level?: 'h2' | 'h3';
};

/** What a yes means, who the others are and what they have said, before it is said. */
function IfYouSayYes({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation();
  const others = activeParties(introduction).filter((party) => !party.isYours);
  const haveAllSaidYes = others.every((party) => party.state === 'yes');
  const writer = firstWriter(introduction);
  return (
    <div className={styles.meaning}>
      <h3>{t('introductions.yes.heading')}</h3>
      <p>
        {haveAllSaidYes ? t('introductions.yes.othersAgreed') : t('introductions.yes.othersAsked')}{' '}
        {t('introductions.yes.means')} {writer?.isYours && t('introductions.yes.youWriteFirst')}
        {writer?.name &&
          !writer.isYours &&
          t('introductions.yes.writesFirst', { name: writer.name })}
        {writer?.name === null && t('introductions.yes.governmentNamed')}
      </p>
    </div>
  );
}

/** One introduction to answer: who, what for, what a yes means; then yes, no, or ask first. */
export function OfferCard({ introduction, place, answering, level: Title = 'h2' }: OfferCardProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const [isRefusing, setIsRefusing] = useState(false);
  const others = activeParties(introduction).filter((party) => !party.isYours);
  const manager = introduction.caseManager;
  const hasSaidNo = ownParty(introduction)?.state === 'no';
  return (
    <article className={styles.offer} aria-label={words.others(introduction)}>
      {place && <p className={styles.place}>{t('introductions.place', place)}</p>}
      <Title className={styles.offerTitle} dir="auto">
        {words.others(introduction)}
      </Title>
      {others.length === 1 && others[0] && <p className={styles.kind}>{words.kindOf(others[0])}</p>}
      <p className={styles.purpose} dir="auto">
        {introduction.purpose}
      </p>
      {introduction.brief && <PlainText text={introduction.brief} />}
      {isRefusing ? (
        <RefuseOfferForm
          draftKey={introduction.id}
          answering={answering}
          onClose={() => setIsRefusing(false)}
        />
      ) : (
        <>
          <IfYouSayYes introduction={introduction} />
          <Problem>{answering.problem}</Problem>
          <div className={styles.pair}>
            <Button
              variant="filled"
              loading={answering.isBusy}
              onClick={() => answering.give({ answer: 'yes', reason: '', suggestion: '' })}
            >
              {t('introductions.yes.verb')}
            </Button>
            {!hasSaidNo && (
              <Button onClick={() => setIsRefusing(true)}>{t('introductions.no.verb')}</Button>
            )}
          </div>
          {manager && (
            <p className={styles.ask}>
              <a
                href={`mailto:${manager.email}?subject=${encodeURIComponent(introduction.reference)}`}
              >
                {t('introductions.askFirst', { name: manager.name })}
              </a>
            </p>
          )}
        </>
      )}
    </article>
  );
}

type FoldedOfferProps = Pick<OfferCardProps, 'introduction' | 'place'> & { onOpen: () => void };

/** The next introduction to answer, as a row that opens. */
export function FoldedOffer({ introduction, place, onOpen }: FoldedOfferProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  return (
    <button type="button" className={styles.folded} onClick={onOpen} aria-expanded={false}>
      <span>
        {place && <span className={styles.place}>{t('introductions.place', place)}</span>}
        <b className={styles.offerTitle} dir="auto">
          {words.others(introduction)}
        </b>
        <span className={styles.kind} dir="auto">
          {introduction.purpose}
        </span>
      </span>
      <IconChevronRight className="mirrors" size={20} stroke={1.5} aria-hidden="true" />
    </button>
  );
}
