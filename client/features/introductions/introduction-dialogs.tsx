import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { ConcludeForm } from './conclude-form.tsx';
import type { IntroductionView } from './introduction-view.ts';
import { AddPartyForm, DropPartyForm, ExtendForm, WithdrawForm } from './offer-change-forms.tsx';
import type { ProxySlot } from './proxy-slot.ts';
import { RecordAnswerForm } from './record-answer-form.tsx';
import { SetTurnForm } from './set-turn-form.tsx';

export type IntroductionDialog =
  | 'turn'
  | 'conclude'
  | 'extend'
  | 'drop'
  | 'add'
  | 'answer'
  | 'withdraw';

type IntroductionDialogsProps = {
  introduction: IntroductionView;
  dialog: IntroductionDialog | null;
  partyPicker?: (onChoose: (organisationId: string | null) => void) => ReactNode;
  proxyFields: ProxySlot;
  onClose: () => void;
};

/** The forms that change one introduction, one at a time over the page. */
export function IntroductionDialogs(props: IntroductionDialogsProps) {
  const { t } = useTranslation();
  const { introduction, dialog, partyPicker, proxyFields, onClose } = props;
  if (!dialog) return null;
  const forms: Record<IntroductionDialog, ReactNode> = {
    turn: <SetTurnForm introduction={introduction} onDone={onClose} />,
    conclude: <ConcludeForm introduction={introduction} onDone={onClose} />,
    extend: <ExtendForm introduction={introduction} onDone={onClose} />,
    drop: <DropPartyForm introduction={introduction} onDone={onClose} />,
    add: <AddPartyForm introduction={introduction} partyPicker={partyPicker} onDone={onClose} />,
    answer: (
      <RecordAnswerForm introduction={introduction} proxyFields={proxyFields} onDone={onClose} />
    ),
    withdraw: <WithdrawForm introduction={introduction} onDone={onClose} />,
  };
  return (
    <Dialog isOpen onClose={onClose} title={t(`introductions.dialogs.${dialog}`)}>
      {forms[dialog]}
    </Dialog>
  );
}
