import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { emptyProxyOn, type Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { localDate } from '../../ui/time/formats.ts';
import type { IntroductionView } from './introduction-view.ts';
import type { ProxySlot } from './proxy-slot.ts';
import { usePartyWords } from './use-party-words.ts';

/** The party whose words are written down, and who of it said them. */
export type Speaker = { organisationId: string; proxy: RecordedFor };

type SpokenForProps = {
  introduction: IntroductionView;
  /** Null where the case manager writes for themselves. */
  value: Speaker | null;
  onChange: (value: Speaker | null) => void;
  proxyFields: ProxySlot;
  personProblem: string | undefined;
};

/** In whose words the case manager writes: their own, or what somebody of a party told them elsewhere. */
export function SpokenFor(props: SpokenForProps) {
  const { introduction, value, onChange, proxyFields, personProblem } = props;
  const { t } = useTranslation();
  const words = usePartyWords();
  const parties = introduction.parties.flatMap((party) =>
    party.organisationId && party.state === 'yes'
      ? [{ value: party.organisationId, label: words.nameOf(party) }]
      : [],
  );
  function choose(organisationId: string): void {
    const proxy = value ? { ...value.proxy, personId: '' } : emptyProxyOn(localDate(new Date()));
    onChange(organisationId === '' ? null : { organisationId, proxy });
  }
  return (
    <>
      <NativeSelect
        label={t('introductions.composer.inWordsOf')}
        value={value?.organisationId ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: '', label: t('introductions.composer.myOwn') }, ...parties]}
      />
      {value &&
        proxyFields({
          organisationId: value.organisationId,
          value: value.proxy,
          onChange: (proxy) => onChange({ ...value, proxy }),
          errors: personProblem ? { personId: personProblem } : {},
        })}
    </>
  );
}
