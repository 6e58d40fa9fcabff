import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { AddExpertDialog } from './add-expert-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import type { DirectoryParams } from './directory-params.ts';
import { DirectorySearch } from './directory-search.tsx';
import styles from './experts.module.css';
import { ShortlistForm } from './shortlist-form.tsx';
import { SuggestionList } from './suggestion-list.tsx';

const mostCompared = 3;

type Expert = { organisationId: string; name: string };

type FindExpertsProps = {
  caseId: string;
  /** Organisations on the case's shortlist today. */
  shortlistedIds: readonly string[];
  /** Puts one on the shortlist; resolves when it is there. Absent for who may only look. */
  onShortlist?: (organisationId: string, reason: string) => Promise<unknown>;
  /** The case needs a case manager's hand: only they add experts. */
  canAdd?: boolean;
};

/** The directory beside a case: who is suggested and why, search, up to three side by side, the shortlist. */
export function FindExperts(props: FindExpertsProps) {
  const { caseId, shortlistedIds, onShortlist, canAdd = false } = props;
  const { t } = useTranslation();
  const [mode, setMode] = useState<'suggested' | 'search'>('suggested');
  const [params, setParams] = useState<DirectoryParams>({});
  const [compared, setCompared] = useState<string[]>([]);
  const [isComparing, setIsComparing] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const [chosen, setChosen] = useState<Expert | null>(null);

  const end = (expert: Expert, isParty = false) => {
    const isCompared = compared.includes(expert.organisationId);
    return (
      <>
        <Checkbox
          size="xs"
          label={t('experts.compare')}
          aria-label={t('experts.compareName', { name: expert.name })}
          checked={isCompared}
          disabled={!isCompared && compared.length === mostCompared}
          onChange={() =>
            setCompared(
              isCompared
                ? compared.filter((id) => id !== expert.organisationId)
                : [...compared, expert.organisationId],
            )
          }
        />
        <div className={styles.standing}>
          {shortlistedIds.includes(expert.organisationId) ? (
            <span className={styles.isThere}>
              <StatusGlyph name="ticked-ring" />
              {t('experts.isShortlisted')}
            </span>
          ) : isParty ? (
            <span className={styles.isThere}>{t('experts.isParty')}</span>
          ) : (
            onShortlist && (
              <Button size="xs" onClick={() => setChosen(expert)}>
                {t('experts.shortlist')}
                <span className="vh"> {expert.name}</span>
              </Button>
            )
          )}
        </div>
      </>
    );
  };

  return (
    <div>
      <div className={styles.expertsBar}>
        <fieldset className={styles.modes} aria-label={t('experts.how')}>
          {(['suggested', 'search'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={mode === one}
              onClick={() => setMode(one)}
            >
              {t(`experts.${one}`)}
            </button>
          ))}
        </fieldset>
        {compared.length > 0 && (
          <Button size="xs" disabled={compared.length < 2} onClick={() => setIsComparing(true)}>
            {t('experts.compareChosen', { count: compared.length })}
          </Button>
        )}
        {canAdd && (
          <Button
            size="xs"
            className={styles.addExpert}
            leftSection={<IconPlus size={14} stroke={1.5} aria-hidden="true" />}
            onClick={() => setIsAdding(true)}
          >
            {t('experts.add')}
          </Button>
        )}
      </div>
      <p className="cap" role="status">
        {compared.length === mostCompared && t('experts.compareLimit')}
      </p>
      {mode === 'suggested' ? (
        <SuggestionList
          caseId={caseId}
          rowEnd={(suggestion) => end(suggestion, suggestion.isParty)}
        />
      ) : (
        <DirectorySearch params={params} onParams={setParams} rowEnd={(row) => end(row)} />
      )}
      {chosen && onShortlist && (
        <ShortlistForm
          name={chosen.name}
          onShortlist={(reason) => onShortlist(chosen.organisationId, reason)}
          onClose={() => setChosen(null)}
        />
      )}
      {isComparing && (
        <CompareDialog
          organisationIds={compared}
          caseId={caseId}
          onClose={() => setIsComparing(false)}
        />
      )}
      {isAdding && (
        <AddExpertDialog
          onFound={(expert) => {
            setIsAdding(false);
            if (onShortlist && !shortlistedIds.includes(expert.organisationId)) setChosen(expert);
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </div>
  );
}
