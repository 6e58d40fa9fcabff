import { useTranslation } from 'react-i18next';
import { emptySections } from '../../../shared/terms/content.ts';
import type { WordingInput } from '../../../shared/terms/input.ts';
import { currentLocale } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { TermsForm } from './terms-form.tsx';
import type { PossibleParty } from './terms-view.ts';
import { useDraftTerms } from './use-terms.ts';

/** A first wording: the government and everybody it selected, with their first contacts as signatories. */
function firstWording(possibleParties: readonly PossibleParty[]): WordingInput {
  const language = currentLocale();
  return {
    texts: [{ language, title: '', sections: emptySections() }],
    prevailingLanguage: language,
    startsOn: null,
    endsOn: null,
    parties: possibleParties
      .filter((party) => party.isProposed)
      .map(({ organisationId, signatories: [first] }) => ({
        organisationId,
        signatory: first ? { personId: first.personId } : null,
        capacity: '',
      })),
    remark: '',
  };
}

type NewTermsProps = {
  caseId: string;
  possibleParties: readonly PossibleParty[];
  onDrafted: (termsId: string) => void;
  onCancel: () => void;
};

/** Drafts terms from the government’s selection. */
export function NewTerms({ caseId, possibleParties, onDrafted, onCancel }: NewTermsProps) {
  const { t } = useTranslation();
  const draft = useDraftTerms();
  return (
    <TermsForm
      draftKey={`terms-new:${caseId}`}
      initial={firstWording(possibleParties)}
      version={0}
      possibleParties={possibleParties}
      isRevision={false}
      verb={t('terms.form.saveDraft')}
      isBusy={draft.isPending}
      problem={draft.isError ? refusalText(draft.error) : null}
      onSave={({ remark: _remark, ...wording }, { onSaved, onWrongFields }) =>
        draft.mutate(
          { caseId, ...wording },
          {
            onSuccess: ({ termsId }) => {
              onSaved();
              onDrafted(termsId);
            },
            onError: (error) => onWrongFields(fieldProblems(error, wording)),
          },
        )
      }
      onCancel={onCancel}
    />
  );
}
