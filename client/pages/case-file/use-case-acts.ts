import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComposerKind } from '../../features/log/entry-draft.ts';
import { type Act, useActs } from '../../ui/keys/acts.ts';
import type { CaseAct, CaseFile } from './case-file-types.ts';
import { possibleActs } from './possible-acts.ts';

type CaseActsOptions = {
  /** Undefined until it is read. */
  file: CaseFile | undefined;
  onWrite: (kind: ComposerKind) => void;
  onAct: (act: CaseAct) => void;
};

/** What the reader may do on this case file, by keys and by finding it: what the menu offers, and writing. */
export function useCaseActs({ file, onWrite, onAct }: CaseActsOptions): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const writing: Act[] = [
    { name: t('caseFile.keys.note'), keys: ['n'], run: () => onWrite('note') },
    { name: t('caseFile.keys.message'), keys: ['m'], run: () => onWrite('message') },
  ];

  function actsOn({ reference, access, abilities }: CaseFile, acts: CaseAct[]): Act[] {
    const params = { reference };
    return [
      ...(access === 'responsible' ? writing : []),
      ...acts.map((act) => ({
        name: t(`caseFile.acts.${act}`),
        ...(act === 'introduce' ? { keys: ['i'] } : {}),
        run: () => onAct(act),
      })),
      ...(abilities.revise.allowed
        ? [
            {
              name: t('caseFile.acts.revise'),
              run: () => void navigate({ to: '/cases/$reference/revise', params }),
            },
          ]
        : []),
      {
        name: t('caseFile.brief.open'),
        run: () => void navigate({ to: '/cases/$reference/brief', params }),
      },
    ];
  }

  useActs(t('caseFile.keys.group'), file ? actsOn(file, possibleActs(file)) : []);
}
