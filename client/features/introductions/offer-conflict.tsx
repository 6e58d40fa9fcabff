import { useTranslation } from 'react-i18next';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import type { OfferValues } from './offer-values.ts';

type OfferConflictProps = {
  theirs: OfferValues;
  mine: OfferValues;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
};

/** Somebody else saved the draft first: both versions, part by part. */
export function OfferConflict({ theirs, mine, ...choices }: OfferConflictProps) {
  const { t } = useTranslation();
  const part = (key: string, name: string, text: (values: OfferValues) => string) => ({
    key,
    name,
    before: text(theirs),
    after: text(mine),
  });
  const yesOrNo = (isSo: boolean) => t(isSo ? 'introductions.form.is' : 'introductions.form.isNot');
  return (
    <ConflictDialog
      isOpen
      explanation={t('introductions.form.conflict')}
      parts={[
        part('parties', t('introductions.form.parties'), ({ parties }) =>
          parties
            .map(({ name, contact }) =>
              t('introductions.form.partyLine', {
                name,
                contact: contact?.name ?? t('introductions.form.firstContact'),
              }),
            )
            .join('\n'),
        ),
        part('purpose', t('introductions.form.purpose'), ({ purpose }) => purpose),
        part('brief', t('introductions.form.brief'), ({ brief }) => brief),
        part('governmentFirst', t('introductions.form.governmentFirst'), (values) =>
          yesOrNo(values.governmentFirst),
        ),
        part('nameWithheld', t('introductions.form.nameWithheld'), (values) =>
          yesOrNo(values.nameWithheld),
        ),
      ]}
      {...choices}
    />
  );
}
