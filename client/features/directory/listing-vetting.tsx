import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../shared/decision.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { notify } from '../../ui/notify.ts';
import styles from './listing.module.css';
import {
  type DirectoryEntry,
  useDecideListing,
  useDisputeListing,
  usePublishListing,
} from './use-listing.ts';

type Asking = 'dispute' | 'uphold' | 'remove';

const refusalOf = (decision: Decision): string | null =>
  decision.allowed ? null : (textFor(`refusals.${decision.reason}`) ?? decision.reason);

/** What staff do about a listing: publish it, put it before the committee, or decide what is before it. */
export function ListingVetting({ entry }: { entry: DirectoryEntry }) {
  const { t } = useTranslation();
  const { listing, abilities, organisation } = entry;
  const publish = usePublishListing();
  const [asking, setAsking] = useState<Asking | null>(null);
  if (!listing || !abilities) return null;
  return (
    <>
      {listing.status === 'proposed' && (
        <ActionButton
          variant="filled"
          loading={publish.isPending}
          refusal={refusalOf(abilities.publish)}
          onClick={() =>
            publish.mutate(
              { listingId: listing.id },
              {
                onSuccess: () =>
                  notify({ message: t('listing.vet.published', { name: organisation.name }) }),
                onError: (error) => notify({ message: refusalText(error), isProblem: true }),
              },
            )
          }
        >
          {t('listing.vet.publish')}
        </ActionButton>
      )}
      {(listing.status === 'proposed' || listing.status === 'published') && (
        <ActionButton refusal={refusalOf(abilities.dispute)} onClick={() => setAsking('dispute')}>
          {t('listing.vet.dispute')}
        </ActionButton>
      )}
      {listing.status === 'disputed' && (
        <>
          <ActionButton
            variant="filled"
            refusal={refusalOf(abilities.decide)}
            onClick={() => setAsking('uphold')}
          >
            {t('listing.vet.uphold')}
          </ActionButton>
          <ActionButton refusal={refusalOf(abilities.decide)} onClick={() => setAsking('remove')}>
            {t('listing.vet.remove')}
          </ActionButton>
        </>
      )}
      {asking && (
        <ReasonDialog asking={asking} listingId={listing.id} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

type ReasonDialogProps = { asking: Asking; listingId: string; onClose: () => void };

function ReasonDialog({ asking, listingId, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const dispute = useDisputeListing();
  const decide = useDecideListing();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const error = dispute.error ?? decide.error;

  function send(): void {
    if (reason.trim() === '') setIsMissing(true);
    else if (asking === 'dispute') dispute.mutate({ listingId, reason }, { onSuccess: onClose });
    else {
      decide.mutate({ listingId, reason, publish: asking === 'uphold' }, { onSuccess: onClose });
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={t(`listing.vet.${asking}Title`)}>
      <div className="fields">
        <p className="prose">
          {t(asking === 'dispute' ? 'listing.vet.disputeMeaning' : 'listing.vet.decideMeaning')}
        </p>
        <Textarea
          label={t('listing.vet.reason')}
          error={isMissing && reason.trim() === '' && t('errors.blank')}
          className={styles.voiceInput}
          autosize
          minRows={3}
          dir="auto"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Problem>{error && refusalText(error)}</Problem>
        <div className="buttons">
          <Button variant="filled" loading={dispute.isPending || decide.isPending} onClick={send}>
            {t(`listing.vet.${asking}Verb`)}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
