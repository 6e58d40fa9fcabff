import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { activeParties, type IntroductionView, type LinkPageView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { OfferCard } from './offer-card.tsx';
import { RatingForm } from './rating-form.tsx';
import { useRateByLink, useWriteByLink } from './use-introductions.ts';
import { useOfferAnsweringByLink } from './use-offer-answering.ts';
import { usePartyWords } from './use-party-words.ts';

type ByLinkProps = { page: LinkPageView; token: string };

function OfferByLink({ page, token }: ByLinkProps) {
  const answering = useOfferAnsweringByLink(token);
  return <OfferCard introduction={page.introduction} answering={answering} />;
}

/** One message in answer to what the e-mail told, with the lines it answers. */
function MessageByLink({ page, token }: ByLinkProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const write = useWriteByLink();
  const draft = useDraft<string>({ key: `link ${page.introduction.id} ${page.partyId}` });
  const [body, setBody] = useState(draft.stored?.values ?? '');
  const [isBlank, setIsBlank] = useState(false);
  const readers = words.list([
    ...activeParties(page.introduction)
      .filter((party) => party.state === 'yes')
      .map(words.nameOf),
    t('introductions.composer.staff'),
  ]);

  function send(event: FormEvent): void {
    event.preventDefault();
    setIsBlank(body.trim() === '');
    if (body.trim() !== '') write.mutate({ token, line: { body } }, { onSuccess: draft.clear });
  }

  return (
    <>
      <ol>
        {page.lines.map((line) => (
          <li key={line.id} className={styles.person}>
            <p>
              <b dir="auto">{line.authorOrganisation?.name ?? line.author.name}</b>{' '}
              <span className="soft">
                <Moment at={line.occurredAt} shape="long-day" />
              </span>
            </p>
            <PlainText text={line.body} isVoice />
          </li>
        ))}
      </ol>
      <form className={`fields ${styles.reply ?? ''}`} onSubmit={send}>
        <Textarea
          label={t('introductions.link.yourMessage')}
          className={styles.voice}
          value={body}
          onChange={(event) => {
            setBody(event.currentTarget.value);
            draft.keep(event.currentTarget.value);
          }}
          error={isBlank ? t('errors.blank') : null}
          autosize
          minRows={4}
          maxLength={20_000}
          dir="auto"
        />
        <VisibilityLabel isInside={false}>
          {t('introductions.composer.readers', { names: readers })}
        </VisibilityLabel>
        <Problem>{write.isError && refusalText(write.error)}</Problem>
        <Button type="submit" variant="filled" loading={write.isPending}>
          {t('introductions.composer.send.message')}
        </Button>
      </form>
    </>
  );
}

function RatingByLink({ token }: ByLinkProps) {
  const rate = useRateByLink();
  return (
    <RatingForm
      isBusy={rate.isPending}
      problem={rate.isError ? refusalText(rate.error) : null}
      onRate={(rating) => rate.mutate({ token, rating })}
    />
  );
}

/** What somebody has done by the link, once it is done. */
function Done({ page }: { page: LinkPageView }) {
  const { t } = useTranslation();
  const own = page.introduction.parties.find((party) => party.id === page.partyId);
  const said = own?.state === 'yes' || own?.state === 'no' ? own.state : null;
  const name = page.introduction.caseManager?.name ?? '';
  if (page.purpose === 'rate_introduction') return <p>{t('introductions.link.rated')}</p>;
  if (page.purpose === 'write_in_dialogue') return <p>{t('introductions.link.written')}</p>;
  if (page.introduction.status === 'open') return <p>{t('introductions.link.opened')}</p>;
  if (said === 'yes') return <p>{t('introductions.link.saidYes')}</p>;
  if (said === 'no') return <p>{t('introductions.link.saidNo', { name })}</p>;
  return <p>{t('deadLink.used')}</p>;
}

/** Whether what the link is for can still be done. */
function isPossible({ purpose, introduction }: LinkPageView): boolean {
  const needed = {
    answer_introduction: 'answer',
    write_in_dialogue: 'write',
    rate_introduction: 'rate',
  } as const satisfies Record<LinkPageView['purpose'], keyof IntroductionView['abilities']>;
  return introduction.abilities[needed[purpose]].allowed;
}

/** The one thing a personal link does, without signing in; then what comes of it. */
export function AnswerByLink({ page, token }: ByLinkProps) {
  const { t } = useTranslation();
  if (page.isUsed) return <Done page={page} />;
  if (!isPossible(page)) {
    return <p>{t(`introductions.statusMeaning.${page.introduction.status}`)}</p>;
  }
  if (page.purpose === 'answer_introduction') return <OfferByLink page={page} token={token} />;
  if (page.purpose === 'write_in_dialogue') return <MessageByLink page={page} token={token} />;
  return <RatingByLink page={page} token={token} />;
}
