import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseTurnLine } from '../../features/cases/case-turn-line.tsx';
import { trpc } from '../../trpc.ts';
import type { CaseFile } from './case-file-types.ts';
import { readerOf } from './case-file-types.ts';
import { useTurnActs } from './turn-actions.tsx';

/** That the government revised its request and nobody has marked it as read; above the versions compared. */
export function UnreadRevision({ reference }: { reference: string }) {
  const file = useQuery(trpc.views.caseFile.queryOptions({ reference }));
  return file.data ? <Unread file={file.data} /> : null;
}

function Unread({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const acts = useTurnActs(file);
  const turn = file.turns.find((one) => one.move === 'read_revision');
  if (!turn) return null;
  return (
    <div style={{ marginBlockEnd: 'var(--s-6)' }}>
      <CaseTurnLine
        turn={turn}
        reader={readerOf(file)}
        actions={
          acts.canSettle(turn) && (
            <Button variant="filled" loading={acts.isBusy} onClick={() => acts.settle(turn)}>
              {t('log.markRead')}
            </Button>
          )
        }
      />
    </div>
  );
}
