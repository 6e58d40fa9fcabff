import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { decideListingInput } from '../../../shared/directory/input.ts';
import { refusalText } from '../../refusals.ts';
import { ConflictNote } from '../../ui/conflict-note.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import styles from './oversight.module.css';
import { type DisputedListing, useDecide } from './oversight-view.ts';

type Deciding = { listing: DisputedListing; publish: boolean };

function DecideDialog({ deciding, onClose }: { deciding: Deciding; onClose: () => void }) {
  const { t } = useTranslation();
  const decide = useDecide();
  const { listing, publish } = deciding;
  const initialValues: z.input<typeof decideListingInput> = {
    listingId: listing.listingId,
    publish,
    reason: '',
  };
  const form = useZodForm({
    schema: decideListingInput,
    initialValues,
    labels: { reason: t('oversight.listings.why') },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        publish
          ? t('oversight.listings.keepTitle', { organisation: listing.organisationName })
          : t('oversight.listings.removeTitle', { organisation: listing.organisationName })
      }
    >
      <form
        className="fields"
        {...form.onSubmit((decision) =>
          decide.mutate({ about: 'listing', decision }, { onSuccess: onClose }),
        )}
      >
        <p className="soft">{t('oversight.listings.meaning')}</p>
        <Textarea {...form.field('reason')} autosize minRows={3} dir="auto" data-autofocus />
        <Problem>{decide.isError && refusalText(decide.error)}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={decide.isPending}>
            {publish ? t('oversight.listings.keep') : t('oversight.listings.remove')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Listings somebody doubts: the reason, and the committee’s decision. */
export function DisputedListings({ listings }: { listings: readonly DisputedListing[] }) {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const conflictsFirst = listings.toSorted(
    (one, other) => Number(other.isConflicted) - Number(one.isConflicted),
  );
  return (
    <>
      <ul>
        {conflictsFirst.map((listing) => (
          <li key={listing.listingId} className={styles.listing}>
            {listing.isConflicted && <ConflictNote text={t('oversight.listings.conflict')} />}
            <h3 className="h-sec" dir="auto">
              <Link
                to="/directory/$organisationId"
                params={{ organisationId: listing.organisationId }}
              >
                {listing.organisationName}
              </Link>
            </h3>
            <p className="soft">{t('oversight.listings.reason')}</p>
            <PlainText text={listing.reason} isVoice />
            {!listing.isConflicted && (
              <div className="buttons">
                <Button size="xs" onClick={() => setDeciding({ listing, publish: true })}>
                  {t('oversight.listings.keep')}
                  <span className="vh"> {listing.organisationName}</span>
                </Button>
                <Button size="xs" onClick={() => setDeciding({ listing, publish: false })}>
                  {t('oversight.listings.remove')}
                  <span className="vh"> {listing.organisationName}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}
