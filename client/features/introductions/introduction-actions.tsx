import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStalled } from '../../../shared/introductions/turns.ts';
import { refusalText } from '../../refusals.ts';
import { notify } from '../../ui/notify.ts';
import { useNow } from '../../ui/time/use-now.ts';
import { type IntroductionDialog, IntroductionDialogs } from './introduction-dialogs.tsx';
import { activeParties, type IntroductionView, partiesToAnswer } from './introduction-view.ts';
import type { ProxySlot } from './proxy-slot.ts';
import { useConsult, useNudge, useOffer, useOpen, useResend } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

type IntroductionActionsProps = {
  introduction: IntroductionView;
  /** In a row all stands in a menu, but for the next step where the case manager must take one. */
  inRow?: boolean;
  /** Opens the form of a draft; absent where there is no form beside. */
  onRevise?: () => void;
  /** Adds an organisation to an offer: a picker of the page. */
  partyPicker?: (onChoose: (organisationId: string | null) => void) => ReactNode;
  proxyFields: ProxySlot;
};

/** Whether it waits for the case manager: to be offered, to be settled, or to nudge who is silent. */
function mustMove(introduction: IntroductionView, now: Date): boolean {
  const { status, abilities, turn } = introduction;
  if (status === 'draft' || status === 'consulting') return true;
  if (status === 'offered') {
    return abilities.open.allowed && !introduction.parties.some((party) => party.state === 'asked');
  }
  return status === 'open' && isStalled(turn, now.toISOString());
}

/** What the case manager may do with an introduction now: the next step as a button, the rest in a menu. */
export function IntroductionActions(props: IntroductionActionsProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const { introduction, onRevise } = props;
  const { abilities, id: introductionId } = introduction;
  const [dialog, setDialog] = useState<IntroductionDialog | null>(null);
  const now = useNow();
  const nudge = useNudge();
  const consult = useConsult();
  const offer = useOffer();
  const open = useOpen();
  const resend = useResend();
  if (introduction.access !== 'responsible') return null;

  const failed = {
    onError: (error: unknown) => void notify({ message: refusalText(error), isProblem: true }),
  };
  const steps = [
    {
      verb: t('introductions.act.offer'),
      isPossible: abilities.offer.allowed,
      run: () => offer.mutate({ introductionId }, failed),
      isBusy: offer.isPending,
    },
    {
      verb: t('introductions.act.consult'),
      isPossible: abilities.consult.allowed && introduction.needsConsultation,
      run: () => consult.mutate({ introductionId }, failed),
      isBusy: consult.isPending,
    },
    {
      verb: t('introductions.act.open'),
      isPossible: abilities.open.allowed,
      run: () => open.mutate({ introductionId }, failed),
      isBusy: open.isPending,
    },
    {
      verb: t('introductions.act.nudge'),
      isPossible: abilities.nudge.allowed,
      run: () =>
        nudge.mutate(
          { introductionId },
          {
            ...failed,
            onSuccess: ({ nudged }) =>
              void notify({
                message: t('introductions.act.nudged', { names: words.list(nudged) }),
              }),
          },
        ),
      isBusy: nudge.isPending,
    },
    {
      verb: t('introductions.act.resend'),
      isPossible: abilities.resend.allowed,
      run: () => resend.mutate({ introductionId }, failed),
      isBusy: resend.isPending,
    },
  ].filter((step) => step.isPossible);

  const moreLabel = t('introductions.act.moreWith', { names: words.all(introduction) });
  const isOffered = introduction.status === 'offered';
  const more: { verb: string; run: () => void }[] = [
    ...(abilities.revise.allowed && onRevise
      ? [{ verb: t('introductions.act.revise'), run: onRevise }]
      : []),
    ...(abilities.setTurn.allowed
      ? [{ verb: t('introductions.act.setTurn'), run: () => setDialog('turn') }]
      : []),
    ...(abilities.conclude.allowed
      ? [{ verb: t('introductions.act.conclude'), run: () => setDialog('conclude') }]
      : []),
    ...(isOffered ? [{ verb: t('introductions.act.extend'), run: () => setDialog('extend') }] : []),
    ...(isOffered && activeParties(introduction).length > 2
      ? [{ verb: t('introductions.act.dropParty'), run: () => setDialog('drop') }]
      : []),
    ...(isOffered && props.partyPicker
      ? [{ verb: t('introductions.act.addParty'), run: () => setDialog('add') }]
      : []),
    ...(['offered', 'lapsed', 'declined'].includes(introduction.status) &&
    partiesToAnswer(introduction).length > 0
      ? [{ verb: t('introductions.act.recordAnswer'), run: () => setDialog('answer') }]
      : []),
    ...(abilities.withdraw.allowed
      ? [{ verb: t('introductions.act.withdraw'), run: () => setDialog('withdraw') }]
      : []),
  ];

  const shown = props.inRow && !mustMove(introduction, now) ? [] : steps.slice(0, 2);
  const listed = [...steps.filter((step) => !shown.includes(step)), ...more];

  return (
    <>
      {shown.map((step) => (
        <Button
          key={step.verb}
          size={props.inRow ? 'xs' : undefined}
          loading={step.isBusy}
          onClick={step.run}
        >
          {step.verb}
        </Button>
      ))}
      {listed.length > 0 && (
        <Menu>
          <Menu.Target>
            {props.inRow ? (
              <ActionIcon size="sm" aria-label={moreLabel}>
                <IconDots size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            ) : (
              <Button
                rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
                aria-label={moreLabel}
              >
                {t('introductions.act.more')}
              </Button>
            )}
          </Menu.Target>
          <Menu.Dropdown>
            {listed.map(({ verb, run }) => (
              <Menu.Item key={verb} onClick={run}>
                {verb}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <IntroductionDialogs
        introduction={introduction}
        dialog={dialog}
        partyPicker={props.partyPicker}
        proxyFields={props.proxyFields}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
