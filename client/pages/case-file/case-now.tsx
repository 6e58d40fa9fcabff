import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseTurnLine } from '../../features/cases/case-turn-line.tsx';
import { ReplyDialog } from '../../features/log/reply-dialog.tsx';
import { trpc } from '../../trpc.ts';
import { TurnLine } from '../../ui/turn-line.tsx';
import { type CaseAct, type CaseFile, type CasePart, readerOf } from './case-file-types.ts';
import { possibleActs } from './possible-acts.ts';
import { primaryAct } from './primary-act.ts';
import { useTurnActs } from './turn-actions.tsx';

type CaseNowProps = {
  file: CaseFile;
  onAct: (act: CaseAct) => void;
  onPart: (part: CasePart) => void;
  onWrite: () => void;
};

/** What now: whose turn it is, the one thing to do about it, and everything else in a menu. */
export function CaseNow({ file, onAct, onPart, onWrite }: CaseNowProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [answering, setAnswering] = useState<string | null>(null);
  const acts = useTurnActs(file);
  const turn = file.headline;
  const isLate = turn?.dueAt ? Date.parse(turn.dueAt) < Date.now() : false;
  const primary = primaryAct(file, turn, isLate);
  const isToRead = turn?.move === 'read_message' || turn?.move === 'read_revision';
  const verbs = {
    act: primary?.do === 'act' ? t(`caseFile.verbs.${primary.act}`) : '',
    part: t(
      `caseFile.go.${primary?.do === 'part' && primary.part === 'terms' ? 'terms' : 'introduction'}`,
    ),
    answer: t('log.answer'),
    write: t('caseFile.writeBack'),
    compare: t('caseFile.readRevision'),
    settle: t('log.done'),
    nudge: t('caseFile.nudge', { name: turn?.organisation?.name ?? '' }),
  };

  function runPrimary(): void {
    if (primary?.do === 'act') onAct(primary.act);
    else if (primary?.do === 'part') onPart(primary.part);
    else if (primary?.do === 'answer') setAnswering(primary.entryId);
    else if (primary?.do === 'write') onWrite();
    else if (primary?.do === 'compare') {
      void navigate({ to: '/cases/$reference/versions', params: { reference: file.reference } });
    } else if (primary?.do === 'settle' && turn) acts.settle(turn);
    else if (primary?.do === 'nudge' && turn) acts.nudge(turn);
  }

  const actions = (
    <>
      {primary && (
        <Button variant="filled" loading={acts.isBusy} onClick={runPrimary}>
          {verbs[primary.do]}
        </Button>
      )}
      {isToRead && acts.canSettle(turn) && (
        <Button onClick={() => acts.settle(turn)}>{t('log.markRead')}</Button>
      )}
      <MoreActs file={file} onAct={onAct} />
    </>
  );

  return (
    <>
      {turn ? (
        <CaseTurnLine turn={turn} reader={readerOf(file)} actions={actions} as="h2" />
      ) : (
        <TurnLine
          whose="nobodys"
          what={file.closing ? t('caseFile.isClosed') : t('caseFile.noTurn')}
          when={
            file.closing ? (
              <Link
                to="/cases/$reference"
                params={{ reference: file.reference }}
                search={{ part: 'commitment' }}
                resetScroll={false}
              >
                {t(`outcomes.${file.closing.outcome}`)}
              </Link>
            ) : (
              t('caseFile.noTurnMeaning')
            )
          }
          actions={actions}
          as="h2"
        />
      )}
      {answering && <Answer entryId={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function Answer({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const entry = useQuery(trpc.cases.getEntry.queryOptions({ entryId }));
  return entry.data ? <ReplyDialog entry={entry.data} isAsked onClose={onClose} /> : null;
}

function MoreActs({ file, onAct }: { file: CaseFile; onAct: (act: CaseAct) => void }) {
  const { t } = useTranslation();
  const { reference } = file;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}>
          {t('caseFile.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {possibleActs(file).map((act) => (
          <Menu.Item key={act} onClick={() => onAct(act)}>
            {t(`caseFile.acts.${act}`)}
          </Menu.Item>
        ))}
        {file.abilities.revise.allowed && (
          <Menu.Item component={Link} to={`/cases/${reference}/revise`}>
            {t('caseFile.acts.revise')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to={`/cases/${reference}/brief`}>
          {t('caseFile.brief.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
