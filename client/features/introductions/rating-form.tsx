import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import type { IntroductionView, PartyView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { useRate } from './use-introductions.ts';

type RatingFormProps = {
  /** What was said before, when it is changed. */
  given?: { rating: number; comment: string } | null;
  isBusy: boolean;
  problem: string | null;
  onRate: (rating: { rating: number; comment: string }) => void;
};

/** How useful an introduction was, 1 to 5, and a word. */
export function RatingForm({ given, isBusy, problem, onRate }: RatingFormProps) {
  const { t } = useTranslation();
  const [rating, setRating] = useState(given ? String(given.rating) : '');
  const [comment, setComment] = useState(given?.comment ?? '');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(rating === '');
        if (rating !== '') onRate({ rating: Number(rating), comment });
      }}
    >
      <Radio.Group
        label={t('introductions.rating.question')}
        description={t('introductions.rating.scale')}
        value={rating}
        onChange={setRating}
        error={isMissing ? t('introductions.rating.choose') : null}
      >
        <div className={styles.stars}>
          {['1', '2', '3', '4', '5'].map((value) => (
            <Radio key={value} value={value} label={value} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('introductions.rating.comment')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        dir="auto"
      />
      <VisibilityLabel isInside>{t('introductions.rating.readers')}</VisibilityLabel>
      <Problem>{problem}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={isBusy}>
          {t('introductions.rating.send')}
        </Button>
      </div>
    </form>
  );
}

/** Asks the reader how useful a concluded introduction was; what was said can be changed. */
export function OwnRating(props: { introduction: IntroductionView; party: PartyView }) {
  const { t } = useTranslation();
  const { introduction, party } = props;
  const rate = useRate();
  const [isChanging, setIsChanging] = useState(false);
  const organisationId = party.organisationId ?? undefined;
  return (
    <Section heading={t('introductions.rating.heading')}>
      {party.rating && !isChanging ? (
        <>
          <p>{t('introductions.rating.thanks', { rating: party.rating.rating })}</p>
          <Button mt="sm" onClick={() => setIsChanging(true)}>
            {t('introductions.rating.change')}
          </Button>
        </>
      ) : (
        <RatingForm
          given={party.rating}
          isBusy={rate.isPending}
          problem={rate.isError ? refusalText(rate.error) : null}
          onRate={(rating) =>
            rate.mutate(
              { introductionId: introduction.id, organisationId, ...rating },
              { onSuccess: () => setIsChanging(false) },
            )
          }
        />
      )}
    </Section>
  );
}

/** What the parties said of it, for staff and committee. */
export function PartyRatings({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation();
  // One’s own stands above, where it can be changed.
  const rated = introduction.parties.filter((party) => party.rating && !party.isYours);
  if (rated.length === 0) return null;
  return (
    <Section heading={t('introductions.rating.given')} line="strong">
      <ul>
        {rated.map((party) => (
          <li key={party.id} className={styles.person}>
            <p dir="auto">
              <b>{party.name}</b>{' '}
              {t('introductions.rating.ofFive', { rating: party.rating?.rating })}
            </p>
            {party.rating?.comment && (
              <p className="voice" dir="auto">
                {party.rating.comment}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
