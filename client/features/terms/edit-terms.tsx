import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordingInput } from '../../../shared/terms/input.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { isApiError } from '../../trpc.ts';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import { useComparedParts } from './compare-versions.tsx';
import { TermsForm } from './terms-form.tsx';
import type { PossibleParty, TermsContent, TermsView } from './terms-view.ts';
import { useReviseTerms } from './use-terms.ts';

function wordingOf(content: TermsContent): WordingInput {
  const { texts, prevailingLanguage, startsOn, endsOn, parties } = content;
  return {
    texts,
    prevailingLanguage,
    startsOn,
    endsOn,
    parties: parties.map(({ organisationId, signatoryPersonId, capacity }) => ({
      organisationId,
      signatory: signatoryPersonId ? { personId: signatoryPersonId } : null,
      capacity,
    })),
    remark: '',
  };
}

/** What was typed, in the shape of a version, so that it can be compared with one. */
function contentOf(wording: WordingInput, possible: readonly PossibleParty[]): TermsContent {
  return {
    ...wording,
    parties: wording.parties.map(({ organisationId, signatory, capacity }) => {
      const party = possible.find((one) => one.organisationId === organisationId);
      const personId = signatory && 'personId' in signatory ? signatory.personId : null;
      const known = party?.signatories.find((one) => one.personId === personId);
      const newName = signatory && 'name' in signatory ? signatory.name : '';
      return {
        organisationId,
        organisationName: party?.organisationName ?? '',
        signatoryPersonId: personId,
        signatoryName: known?.name ?? newName,
        capacity,
      };
    }),
  };
}

type Conflict = { version: number; theirs: TermsContent; mine: WordingInput };

/** The version a colleague saved meanwhile, as the refusal carries it. */
function conflictIn(error: unknown, mine: WordingInput): Conflict | null {
  if (!isApiError(error) || error.data?.reason !== 'stale_version') return null;
  const details = error.data.details as { version?: number; theirs?: TermsContent } | null;
  return details?.version && details.theirs
    ? { version: details.version, theirs: details.theirs, mine }
    : null;
}

type EditTermsProps = {
  terms: TermsView;
  possibleParties: readonly PossibleParty[];
  onSaved: () => void;
  onCancel: () => void;
};

/** Writes a new version; when a colleague saved first, both are shown and nothing is lost. */
export function EditTerms({ terms, possibleParties, onSaved, onCancel }: EditTermsProps) {
  const { t } = useTranslation();
  const revise = useReviseTerms();
  const partsOf = useComparedParts();
  const [base, setBase] = useState({
    version: terms.currentVersion,
    wording: wordingOf(terms.shown.content),
  });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [clearDraft, setClearDraft] = useState<{ run: () => void } | null>(null);

  function save(
    wording: WordingInput,
    version: number,
    clear: () => void,
    wrong: (problems: Record<string, string>) => void,
  ) {
    revise.mutate(
      { termsId: terms.id, version, ...wording },
      {
        onSuccess: () => {
          clear();
          onSaved();
        },
        onError: (error) => {
          const found = conflictIn(error, wording);
          setClearDraft({ run: clear });
          if (found) setConflict(found);
          else wrong(fieldProblems(error, wording));
        },
      },
    );
  }

  return (
    <>
      <TermsForm
        key={base.version}
        draftKey={`terms:${terms.id}`}
        initial={base.wording}
        version={base.version}
        possibleParties={possibleParties}
        isRevision
        verb={t('terms.form.saveVersion')}
        isBusy={revise.isPending}
        problem={revise.isError && !conflict ? refusalText(revise.error) : null}
        onSave={(wording, result) =>
          save(wording, result.version, result.onSaved, result.onWrongFields)
        }
        onCancel={onCancel}
      />
      {conflict && (
        <ConflictDialog
          isOpen
          explanation={t('terms.form.conflict', { version: conflict.version })}
          parts={partsOf(conflict.theirs, contentOf(conflict.mine, possibleParties))}
          onKeepMine={() => {
            const { mine, version } = conflict;
            setConflict(null);
            save(mine, version, clearDraft?.run ?? (() => undefined), () => undefined);
          }}
          onTakeTheirs={() => {
            clearDraft?.run();
            setBase({ version: conflict.version, wording: wordingOf(conflict.theirs) });
            setConflict(null);
          }}
          onClose={() => setConflict(null)}
        />
      )}
    </>
  );
}
