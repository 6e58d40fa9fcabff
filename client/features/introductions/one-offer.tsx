import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainText } from '../../ui/plain-text.tsx';
import { IntroductionStatusChip } from './introduction-status-chip.tsx';
import { type IntroductionView, ownParty } from './introduction-view.ts';
import styles from './introductions.module.css';
import { OfferCard } from './offer-card.tsx';
import { OffersTurn } from './offers-list.tsx';
import { useOfferAnswering } from './use-offer-answering.ts';
import { useOwnAnswer } from './use-own-answer.ts';

/** An introduction to answer, or what one has answered and what came of it. */
export function OneOffer({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation();
  const answering = useOfferAnswering(introduction);
  const answer = useOwnAnswer()(introduction);
  if (introduction.abilities.answer.allowed) {
    return (
      <>
        {introduction.status === 'offered' && <OffersTurn offers={[introduction]} />}
        {ownParty(introduction)?.state === 'no' && <p>{t('introductions.lateYes')}</p>}
        <div className={styles.offers}>
          <OfferCard introduction={introduction} answering={answering} />
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        <IntroductionStatusChip status={introduction.status} />
      </p>
      {answer && <p>{answer}</p>}
      <p className={styles.purpose} dir="auto">
        {introduction.purpose}
      </p>
      {introduction.brief && <PlainText text={introduction.brief} />}
      {introduction.access === 'dialogue' && (
        <p>
          <Link to="/dialogues/$introductionId" params={{ introductionId: introduction.id }}>
            {t('introductions.toDialogue')}
          </Link>
        </p>
      )}
    </>
  );
}
