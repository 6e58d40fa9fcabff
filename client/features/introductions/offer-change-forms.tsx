import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../ui/form/problem.tsx';
import { ownDueDay } from '../../ui/time/own-days.ts';
import { FormEnd } from './form-end.tsx';
import { activeParties, type IntroductionView } from './introduction-view.ts';
import { useAddParty, useDropParty, useExtend, useWithdraw } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

type FormProps = { introduction: IntroductionView; onDone: () => void };

/** Another day to answer by; whoever has not answered is told. */
export function ExtendForm({ introduction, onDone }: FormProps) {
  const { t } = useTranslation();
  const extend = useExtend();
  const [on, setOn] = useState(introduction.answerByAt ? ownDueDay(introduction.answerByAt) : '');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(on === '');
        if (on === '') return;
        extend.mutate({ introductionId: introduction.id, answerByOn: on }, { onSuccess: onDone });
      }}
    >
      <TextInput
        type="date"
        label={t('introductions.form.answerBy')}
        value={on}
        error={isMissing ? t('errors.blank') : null}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <p className="soft">{t('introductions.change.extendMeaning')}</p>
      <FormEnd verb={t('introductions.act.extendVerb')} mutation={extend} onCancel={onDone} />
    </form>
  );
}

/** Leaves one party out; what follows is said before. */
export function DropPartyForm({ introduction, onDone }: FormProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const drop = useDropParty();
  const parties = activeParties(introduction);
  const [organisationId, setOrganisationId] = useState(parties.at(-1)?.organisationId ?? '');
  const left = parties.find((party) => party.organisationId === organisationId);
  const isTold = left?.state === 'asked' || left?.state === 'yes';
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        drop.mutate({ introductionId: introduction.id, organisationId }, { onSuccess: onDone });
      }}
    >
      <NativeSelect
        label={t('introductions.change.whom')}
        value={organisationId}
        onChange={(event) => setOrganisationId(event.currentTarget.value)}
        data={parties.map((party) => ({
          value: party.organisationId ?? '',
          label: words.nameOf(party),
        }))}
      />
      <p className="soft">
        {isTold
          ? t('introductions.change.dropMeaning')
          : t('introductions.change.dropMeaningUntold')}
      </p>
      <FormEnd verb={t('introductions.act.dropVerb')} mutation={drop} onCancel={onDone} />
    </form>
  );
}

type AddPartyFormProps = FormProps & {
  partyPicker?: (onChoose: (organisationId: string | null) => void) => ReactNode;
};

/** One more party; it is asked at once and has the whole time to answer. */
export function AddPartyForm({ introduction, partyPicker, onDone }: AddPartyFormProps) {
  const { t } = useTranslation();
  const add = useAddParty();
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const isGovernmentAwaited =
    introduction.governmentFirst &&
    introduction.parties.some((party) => party.isGovernment && party.state === 'asked');
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(!organisationId);
        if (!organisationId) return;
        add.mutate(
          { introductionId: introduction.id, party: { organisationId } },
          { onSuccess: onDone },
        );
      }}
    >
      {partyPicker?.(setOrganisationId)}
      <Problem>{isMissing && t('introductions.change.addMissing')}</Problem>
      <p className="soft">
        {isGovernmentAwaited
          ? t('introductions.change.addMeaningLater')
          : t('introductions.change.addMeaning')}
      </p>
      <FormEnd verb={t('introductions.act.addVerb')} mutation={add} onCancel={onDone} />
    </form>
  );
}

/** Takes an introduction back; whoever was asked is told. */
export function WithdrawForm({ introduction, onDone }: FormProps) {
  const { t } = useTranslation();
  const withdraw = useWithdraw();
  const [reason, setReason] = useState('');
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate({ introductionId: introduction.id, reason }, { onSuccess: onDone });
      }}
    >
      <Textarea
        label={t('introductions.change.withdrawReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        dir="auto"
      />
      <p className="soft">
        {introduction.status === 'offered'
          ? t('introductions.change.withdrawMeaning')
          : t('introductions.change.withdrawDraftMeaning')}
      </p>
      <FormEnd verb={t('introductions.act.withdrawVerb')} mutation={withdraw} onCancel={onDone} />
    </form>
  );
}
