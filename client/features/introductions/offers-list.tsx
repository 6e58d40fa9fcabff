import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { TurnLine } from '../../ui/turn-line.tsx';
import type { IntroductionView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { FoldedOffer, OfferCard } from './offer-card.tsx';
import { useOfferAnswering } from './use-offer-answering.ts';

function OpenOffer(props: {
  introduction: IntroductionView;
  place?: { number: number; count: number };
}) {
  const answering = useOfferAnswering(props.introduction);
  return <OfferCard {...props} answering={answering} />;
}

/** Whose turn and until when, for introductions that wait for the reader. */
export function OffersTurn({ offers }: { offers: readonly IntroductionView[] }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const today = useOwnToday();
  const answerByAt = offers[0]?.answerByAt;
  if (!answerByAt) return null;
  const dueOn = ownDueDay(answerByAt);
  const isLate = dueOn < today;
  const date = words.date(dueOn, 'long-day');
  return (
    <TurnLine
      whose="yours"
      isLate={isLate}
      what={t('introductions.turn.yoursToAnswer', { count: offers.length })}
      when={
        <span className={isLate ? 'over' : undefined}>
          {isLate
            ? t('introductions.turn.wasDue', { date })
            : t('introductions.turn.answerBy', { date })}
        </span>
      }
    />
  );
}

/** The introductions that wait for the reader: the most pressing one open, the others as rows that open. */
export function OffersList({ offers }: { offers: readonly IntroductionView[] }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = offers.some((offer) => offer.id === openId) ? openId : offers[0]?.id;
  return (
    <div className={styles.offers}>
      {offers.map((introduction, at) => {
        const place = offers.length > 1 ? { number: at + 1, count: offers.length } : undefined;
        return introduction.id === opened ? (
          <OpenOffer key={introduction.id} introduction={introduction} place={place} />
        ) : (
          <FoldedOffer
            key={introduction.id}
            introduction={introduction}
            place={place}
            onOpen={() => setOpenId(introduction.id)}
          />
        );
      })}
    </div>
  );
}
