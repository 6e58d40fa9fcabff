import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refreshCases } from '../../features/cases/refresh-cases.ts';
import { ShortlistEntries } from '../../features/cases/shortlist-entries.tsx';
import { FindExperts } from '../../features/directory/find-experts.tsx';
import { trpc } from '../../trpc.ts';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';

export type Chosen = { organisationId: string; name: string };

type ShortlistPartProps = { file: CaseFile; onIntroduce: (chosen: Chosen) => void };

/** Who is considered and why, and below it the directory, beside the case. */
export function ShortlistPart({ file, onIntroduce }: ShortlistPartProps) {
  const { t } = useTranslation();
  const add = useMutation(trpc.cases.shortlist.mutationOptions({ onSuccess: refreshCases }));
  const canShortlist = file.abilities.shortlist.allowed;
  return (
    <>
      <ShortlistEntries
        caseView={file}
        actionsFor={(organisation) =>
          canShortlist && (
            <Button
              size="xs"
              onClick={() =>
                onIntroduce({ organisationId: organisation.id, name: organisation.name })
              }
            >
              {t('caseFile.verbs.introduce')}
              <span className="vh"> {organisation.name}</span>
            </Button>
          )
        }
      />
      <h3 className={styles.subHead}>{t('caseFile.findExperts')}</h3>
      <FindExperts
        caseId={file.id}
        shortlistedIds={file.shortlist.map((entry) => entry.organisation.id)}
        onShortlist={
          canShortlist
            ? (organisationId, reason) =>
                add.mutateAsync({ caseId: file.id, organisationId, reason })
            : undefined
        }
        canAdd={canShortlist}
      />
    </>
  );
}
