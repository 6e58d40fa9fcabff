import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { DialogueComposer } from './dialogue-composer.tsx';
import { DialoguePeople } from './dialogue-people.tsx';
import { DialogueTurn } from './dialogue-turn.tsx';
import { IntroductionActions } from './introduction-actions.tsx';
import type { IntroductionPageView } from './introduction-view.ts';
import styles from './introductions.module.css';
import type { ProxySlot } from './proxy-slot.ts';
import { Rally } from './rally.tsx';
import { OwnRating, PartyRatings } from './rating-form.tsx';

type DialogueViewProps = {
  page: IntroductionPageView;
  /** The entries, as the log draws them, newest first. */
  exchange: ReactNode;
  proxyFields: ProxySlot;
};

/** One dialogue, for both sides and for staff: whose turn, the exchange, who is in it. */
export function DialogueView({ page, exchange, proxyFields }: DialogueViewProps) {
  const { t } = useTranslation();
  const { introduction, entries } = page;
  const rater = introduction.parties.find((party) => party.isYours && party.state === 'yes');
  return (
    <>
      <div className={styles.turn}>
        <DialogueTurn
          introduction={introduction}
          actions={<IntroductionActions introduction={introduction} proxyFields={proxyFields} />}
        />
      </div>
      {introduction.openedAt && (
        <div className={styles.alone}>
          <h2 className="vh">{t('introductions.rally.label')}</h2>
          <Rally introductions={[page]} />
        </div>
      )}
      <div className={styles.columns}>
        <div>
          {introduction.abilities.rate.allowed && rater && (
            <OwnRating introduction={introduction} party={rater} />
          )}
          <Section heading={t('introductions.exchange.heading')}>
            {introduction.abilities.write.allowed && (
              <DialogueComposer introduction={introduction} proxyFields={proxyFields} />
            )}
            {entries.length === 0 ? (
              <EmptyState>{t('introductions.exchange.empty')}</EmptyState>
            ) : (
              exchange
            )}
          </Section>
        </div>
        <aside className={styles.aside} aria-label={t('introductions.people.heading')}>
          <DialoguePeople introduction={introduction} />
          <PartyRatings introduction={introduction} />
        </aside>
      </div>
    </>
  );
}
