import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmAheadDays } from '../../../shared/directory/lifecycle.ts';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { notify } from '../../ui/notify.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { daysBetween } from '../../ui/time/formats.ts';
import { ownDueDay, useOwnToday } from '../../ui/time/own-days.ts';
import styles from './listing.module.css';
import { ListingForm } from './listing-form.tsx';
import { ListingStatusChip } from './listing-status-chip.tsx';
import { ListingView } from './listing-view.tsx';
import { RemoveWorkButton } from './remove-work-button.tsx';
import { TrackRecordForm } from './track-record-form.tsx';
import {
  type DirectoryEntry,
  type Listing,
  useConfirmListing,
  useDirectoryEntry,
  useWithdrawListing,
} from './use-listing.ts';
import { useWords } from './use-words.ts';

/** An organisation's listing for those who may write it: as others see it, changed in place. */
export function OwnListing({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { data: entry } = useDirectoryEntry(organisationId);
  const [isEditing, setIsEditing] = useState(false);
  const [isAddingWork, setIsAddingWork] = useState(false);
  if (!entry) return <SkeletonLines rows={6} />;
  const { organisation, listing } = entry;
  if (isEditing) {
    return (
      <ListingForm
        organisation={organisation}
        listing={listing}
        onDone={() => setIsEditing(false)}
        onCancel={() => setIsEditing(false)}
      />
    );
  }
  if (!listing) {
    return (
      <EmptyState
        action={
          <Button variant="filled" onClick={() => setIsEditing(true)}>
            {t('listing.own.start')}
          </Button>
        }
      >
        {t('listing.own.noneYet')}
      </EmptyState>
    );
  }
  const canWrite = listing.status !== 'withdrawn';
  return (
    <>
      <ListingBanner entry={entry} listing={listing} onEdit={() => setIsEditing(true)} />
      <ListingView
        organisation={organisation}
        listing={listing}
        trackRecords={listing.trackRecords}
        contacts={entry.contacts}
        workEnd={
          canWrite ? (work) => <RemoveWorkButton id={work.id} title={work.title} /> : undefined
        }
        afterWork={
          canWrite &&
          listing.topics.length > 0 &&
          (isAddingWork ? (
            <TrackRecordForm listing={listing} onDone={() => setIsAddingWork(false)} />
          ) : (
            <div className={`buttons ${styles.formPart}`}>
              <Button onClick={() => setIsAddingWork(true)}>{t('listing.pastWork.add')}</Button>
            </div>
          ))
        }
      />
      {canWrite && <WithdrawListing listing={listing} />}
    </>
  );
}

type ListingBannerProps = { entry: DirectoryEntry; listing: Listing; onEdit: () => void };

/** Where the listing stands, and what there is to do about it now. */
function ListingBanner({ listing, onEdit }: ListingBannerProps) {
  const { t } = useTranslation();
  const words = useWords();
  const confirm = useConfirmListing();
  const confirmOn = ownDueDay(listing.confirmBy);
  const daysLeft = daysBetween(useOwnToday(), confirmOn);
  const mayConfirm = listing.status === 'published' || listing.status === 'proposed';
  const isDue = mayConfirm && daysLeft <= confirmAheadDays;
  return (
    <div className={styles.banner}>
      <div className={styles.statusLine}>
        <ListingStatusChip status={listing.status} />
        <p className="soft">{t(`listing.meanings.${listing.status}`)}</p>
      </div>
      {listing.disputeReason && (
        <div>
          <h2 className="h-min">{t('listing.disputeReason')}</h2>
          <PlainText text={listing.disputeReason} isVoice />
        </div>
      )}
      {mayConfirm && (
        <p className={isDue ? undefined : 'soft'}>
          {isDue
            ? t('listing.own.confirmAsk')
            : t('listing.own.confirmBy', {
                date: words.moment(listing.confirmedAt),
                by: words.date(confirmOn),
              })}
        </p>
      )}
      <div className="buttons">
        {isDue && (
          <Button
            variant="filled"
            loading={confirm.isPending}
            onClick={() =>
              confirm.mutate(
                { listingId: listing.id },
                {
                  onSuccess: () => notify({ message: t('listing.own.confirmedNow') }),
                  onError: (error) => notify({ message: refusalText(error), isProblem: true }),
                },
              )
            }
          >
            {t('listing.own.confirm')}
          </Button>
        )}
        <Button variant={isDue ? 'default' : 'filled'} onClick={onEdit}>
          {t(listing.status === 'withdrawn' ? 'listing.own.again' : 'listing.own.edit')}
        </Button>
      </div>
    </div>
  );
}

function WithdrawListing({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawListing();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className={`buttons ${styles.formPart}`}>
      <Button onClick={() => setIsAsking(true)}>{t('listing.own.withdraw')}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('listing.own.withdrawTitle')}
        verb={t('listing.own.withdrawVerb')}
        isBusy={withdraw.isPending}
        problem={withdraw.isError && refusalText(withdraw.error)}
        onConfirm={() =>
          withdraw.mutate({ listingId: listing.id }, { onSuccess: () => setIsAsking(false) })
        }
        onClose={() => setIsAsking(false)}
      >
        <p className="prose">{t('listing.own.withdrawMeaning')}</p>
      </ConfirmDialog>
    </div>
  );
}
