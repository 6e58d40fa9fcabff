import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../shared/decision.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { localDate } from '../../ui/time/formats.ts';
import { useOwnToday } from '../../ui/time/own-days.ts';
import { CirculateDialog } from './circulate-dialog.tsx';
import { dueReport } from './due-report.ts';
import { IntroduceDialog } from './introduce-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';
import type { TermsView } from './terms-view.ts';
import { useAbandonTerms, useAmendTerms, useEndTerms } from './use-terms.ts';

type Dialog =
  | 'circulate'
  | 'introduce'
  | 'paper'
  | 'abandon'
  | 'amend'
  | 'end'
  | 'mid_term'
  | 'closure';

const whyNot = (decision: Decision) =>
  decision.allowed ? null : (textFor(`refusals.${decision.reason}`) ?? null);

function reasonFor(mutation: { isError: boolean; error: unknown }): string | null {
  return mutation.isError ? refusalText(mutation.error) : null;
}

/** The acts that want a reason: giving up, amending, ending. */
function ReasonedAct({
  terms,
  act,
  onClose,
}: {
  terms: TermsView;
  act: 'abandon' | 'amend' | 'end';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const abandon = useAbandonTerms();
  const amend = useAmendTerms();
  const end = useEndTerms();
  const termsId = terms.id;
  const done = { onSuccess: onClose };
  if (act === 'end') {
    return (
      <ReasonDialog
        title={t('terms.end.title')}
        meaning={t('terms.end.meaning')}
        reasonLabel={t('terms.end.reason')}
        date={{ label: t('terms.end.on'), initial: localDate(new Date()) }}
        verb={t('terms.end.verb')}
        isBusy={end.isPending}
        problem={reasonFor(end)}
        onConfirm={({ reason, on }) => end.mutate({ termsId, reason, endedOn: on }, done)}
        onClose={onClose}
      />
    );
  }
  const isAmendment = terms.inForceVersion !== null;
  const abandonTexts = isAmendment
    ? { title: t('terms.abandon.amendmentTitle'), meaning: t('terms.abandon.amendmentMeaning') }
    : { title: t('terms.abandon.title'), meaning: t('terms.abandon.meaning') };
  return act === 'abandon' ? (
    <ReasonDialog
      {...abandonTexts}
      reasonLabel={t('terms.abandon.reason')}
      verb={t('terms.abandon.verb')}
      isBusy={abandon.isPending}
      problem={reasonFor(abandon)}
      onConfirm={({ reason }) => abandon.mutate({ termsId, reason }, done)}
      onClose={onClose}
    />
  ) : (
    <ReasonDialog
      title={t('terms.amend.title')}
      meaning={t('terms.amend.meaning')}
      reasonLabel={t('terms.amend.reason')}
      verb={t('terms.amend.verb')}
      isBusy={amend.isPending}
      problem={reasonFor(amend)}
      onConfirm={({ reason }) => amend.mutate({ termsId, reason }, done)}
      onClose={onClose}
    />
  );
}

/** What may be done with these terms: the next step filled, the rest behind one button. */
export function TermsActions({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  // The menu first gives the page back to readers of the screen; only then can the dialog take it.
  const openFromMenu = (act: Dialog) => requestAnimationFrame(() => setDialog(act));
  const { abilities } = terms;
  const canRecord = abilities.answers.some(({ recordPaper }) => recordPaper.allowed);
  const { circulate, revise } = abilities;
  const isFirstVersionAnswered =
    !circulate.allowed && circulate.reason === 'nothing_changed' && revise.allowed;
  const due = dueReport(terms, useOwnToday());
  const mustIntroduce = revise.allowed && terms.strangers.length > 0;
  const rest = [
    {
      act: 'mid_term' as const,
      label: t('terms.report.midTermVerb'),
      may: abilities.reportMidTerm,
    },
    { act: 'closure' as const, label: t('terms.report.closureVerb'), may: abilities.reportClosure },
    { act: 'amend' as const, label: t('terms.amend.verb'), may: abilities.amend },
    { act: 'end' as const, label: t('terms.end.menu'), may: abilities.end },
    { act: 'abandon' as const, label: t('terms.abandon.menu'), may: abilities.abandon },
  ].filter(({ act, may }) => may.allowed && act !== due);

  return (
    <>
      {mustIntroduce && !isFirstVersionAnswered && (
        <Button variant="filled" onClick={() => setDialog('introduce')}>
          {t('terms.introduce.verb')}
        </Button>
      )}
      {revise.allowed && !isFirstVersionAnswered && (
        <ActionButton
          variant={mustIntroduce ? 'default' : 'filled'}
          refusal={whyNot(circulate)}
          onClick={() => setDialog('circulate')}
        >
          {t('terms.circulate.open')}
        </ActionButton>
      )}
      {revise.allowed && (
        <Button
          variant={isFirstVersionAnswered ? 'filled' : 'default'}
          renderRoot={(props) => <Link {...props} to="/terms/$id/edit" params={{ id: terms.id }} />}
        >
          {t('terms.edit.verb')}
        </Button>
      )}
      {due && (
        <Button variant="filled" onClick={() => setDialog(due)}>
          {due === 'mid_term' ? t('terms.report.midTermVerb') : t('terms.report.closureVerb')}
        </Button>
      )}
      {canRecord && <Button onClick={() => setDialog('paper')}>{t('terms.paperForm.open')}</Button>}
      {rest.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}>
              {t('terms.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ act, label }) => (
              <Menu.Item key={act} onClick={() => openFromMenu(act)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === 'circulate' && <CirculateDialog terms={terms} onClose={close} />}
      {dialog === 'introduce' && <IntroduceDialog terms={terms} onClose={close} />}
      {dialog === 'paper' && <PaperDialog terms={terms} onClose={close} />}
      {(dialog === 'mid_term' || dialog === 'closure') && (
        <ReportDialog terms={terms} kind={dialog} onClose={close} />
      )}
      {(dialog === 'abandon' || dialog === 'amend' || dialog === 'end') && (
        <ReasonedAct terms={terms} act={dialog} onClose={close} />
      )}
    </>
  );
}
