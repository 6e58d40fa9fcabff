import { Button, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { reasonLimit } from '../../../shared/introductions/input.ts';
import { requiredText, text } from '../../../shared/text.ts';
import { refusalText } from '../../refusals.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import type { ConsultationView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { useGiveOpinion, useRecordFallback } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

const opinion = z
  .object({ objects: z.enum(['no', 'yes']), reason: text(reasonLimit) })
  .refine((given) => given.objects === 'no' || given.reason.trim() !== '', {
    error: 'blank',
    path: ['reason'],
  });

function OpinionForm({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation();
  const give = useGiveOpinion();
  const form = useZodForm({
    schema: opinion,
    initialValues: { objects: 'no', reason: '' } as z.input<typeof opinion>,
    labels: {
      objects: t('introductions.consultation.question'),
      reason: t('introductions.consultation.reason'),
    },
  });
  return (
    <form
      className="fields"
      {...form.onSubmit(({ objects, reason }) =>
        give.mutate({ introductionId, objects: objects === 'yes', reason }),
      )}
    >
      <Radio.Group {...form.field('objects')}>
        <div className={styles.choices}>
          <Radio value="no" label={t('introductions.consultation.doesNotObject')} />
          <Radio value="yes" label={t('introductions.consultation.objects')} />
        </div>
      </Radio.Group>
      <Textarea {...form.field('reason')} autosize minRows={2} dir="auto" />
      <Problem>{give.isError && refusalText(give.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={give.isPending}>
          {t('introductions.consultation.give')}
        </Button>
      </div>
    </form>
  );
}

const fallback = z.object({ goesAhead: z.enum(['yes', 'no']), reason: requiredText(reasonLimit) });

function FallbackForm({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation();
  const record = useRecordFallback();
  const form = useZodForm({
    schema: fallback,
    initialValues: { goesAhead: 'yes', reason: '' } as z.input<typeof fallback>,
    labels: {
      goesAhead: t('introductions.consultation.fallbackQuestion'),
      reason: t('introductions.consultation.fallbackReason'),
    },
  });
  return (
    <form
      className="fields"
      {...form.onSubmit(({ goesAhead, reason }) =>
        record.mutate({ introductionId, goesAhead: goesAhead === 'yes', reason }),
      )}
    >
      <Radio.Group {...form.field('goesAhead')}>
        <div className={styles.choices}>
          <Radio value="yes" label={t('introductions.consultation.goesAhead')} />
          <Radio value="no" label={t('introductions.consultation.goesBack')} />
        </div>
      </Radio.Group>
      <Textarea
        {...form.field('reason')}
        description={t('introductions.consultation.fallbackHint')}
        autosize
        minRows={2}
        dir="auto"
      />
      <Problem>{record.isError && refusalText(record.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={record.isPending}>
          {t('introductions.consultation.record')}
        </Button>
      </div>
    </form>
  );
}

/**
 * What the committee is asked about one introduction. A conflict is shown before anything else; where every member has
 * one, the chair records what was done instead.
 */
export function ConsultationCard(props: { consultation: ConsultationView; isChair: boolean }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const { consultation, isChair } = props;
  const { introduction, introductionId, reference } = consultation;
  if (!introduction) {
    return (
      <article className={styles.offer} aria-label={reference}>
        <h3 className={styles.offerTitle}>{reference}</h3>
        <p className={styles.conflict}>
          {consultation.needsFallback
            ? t('introductions.consultation.allConflicted')
            : t('introductions.consultation.conflicted')}
        </p>
        {consultation.needsFallback && isChair && <FallbackForm introductionId={introductionId} />}
      </article>
    );
  }
  const own = introduction.consultation?.opinions ?? [];
  return (
    <article className={styles.offer} aria-label={words.all(introduction)}>
      <p className={styles.place}>{reference}</p>
      <h3 className={styles.offerTitle} dir="auto">
        {words.all(introduction)}
      </h3>
      <p className={styles.purpose} dir="auto">
        {introduction.purpose}
      </p>
      {introduction.brief && <PlainText text={introduction.brief} />}
      {own.map((given) => (
        <p key={given.personId} className="soft" dir="auto">
          {given.objects
            ? t('introductions.consultation.objected', { name: given.name, reason: given.reason })
            : t('introductions.consultation.didNotObject', { name: given.name })}
        </p>
      ))}
      {introduction.abilities.giveOpinion.allowed && (
        <OpinionForm introductionId={introductionId} />
      )}
    </article>
  );
}
