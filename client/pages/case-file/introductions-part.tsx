import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProxyFields } from '../../features/cases/proxy-fields.tsx';
import { CaseIntroductions } from '../../features/introductions/case-introductions.tsx';
import type { IntroductionView } from '../../features/introductions/introduction-view.ts';
import { OfferIntroductionForm } from '../../features/introductions/offer-introduction-form.tsx';
import { RecordMadeForm } from '../../features/introductions/record-made-form.tsx';
import {
  type ChosenOrganisation,
  OrganisationPicker,
} from '../../features/registry/organisation-picker.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';
import { SelectionRecord } from './selection-record.tsx';
import type { Chosen } from './shortlist-part.tsx';

type IntroductionsPartProps = {
  file: CaseFile;
  /** The form that is open: of a new introduction, or of one made in person. */
  form: 'introduce' | 'record_made' | null;
  /** Chosen already for a new one, from the shortlist. */
  chosen: readonly Chosen[];
  onIntroduce: () => void;
  onDone: () => void;
};

const focusOn = (heading: HTMLElement | null) => heading?.focus();

/** Whoever opens a form, by its key or its button, reads on from its heading. */
function FormHeading({ children }: { children: ReactNode }) {
  return (
    <h3 ref={focusOn} tabIndex={-1} className={styles.subHead}>
      {children}
    </h3>
  );
}

/** The dialogues of the case along time, the form that begins one, and what the government chose. */
export function IntroductionsPart(props: IntroductionsPartProps) {
  const { file, form, chosen, onIntroduce, onDone } = props;
  const { t } = useTranslation();
  const [draft, setDraft] = useState<IntroductionView | null>(null);
  const canIntroduce = file.abilities.shortlist.allowed;
  const close = () => {
    setDraft(null);
    onDone();
  };

  const shortlist = file.shortlist.map((entry) => ({
    organisationId: entry.organisation.id,
    name: entry.organisation.name,
  }));
  const picker = (onChoose: (chosen: ChosenOrganisation | null) => void) => (
    <OrganisationPicker label={t('caseFile.otherOrganisation')} value={null} onChange={onChoose} />
  );

  if (form === 'record_made') {
    return (
      <div className={styles.form}>
        <FormHeading>{t('caseFile.acts.record_made')}</FormHeading>
        <RecordMadeForm
          caseId={file.id}
          government={file.organisation}
          shortlist={shortlist}
          picker={picker}
          onDone={close}
        />
      </div>
    );
  }
  if (form === 'introduce' || draft) {
    return (
      <div className={styles.form}>
        <FormHeading>{t('caseFile.acts.introduce')}</FormHeading>
        <OfferIntroductionForm
          key={draft?.id ?? chosen.map((one) => one.organisationId).join()}
          caseId={file.id}
          government={file.organisation}
          request={file.request.content.goal || file.request.content.helpSought}
          shortlist={shortlist}
          chosen={chosen}
          {...(draft ? { draft } : {})}
          picker={picker}
          onDone={close}
        />
      </div>
    );
  }
  return (
    <>
      <Suspense fallback={<SkeletonLines rows={2} rowHeight={84} />}>
        <CaseIntroductions
          caseId={file.id}
          onRevise={setDraft}
          firstStep={
            canIntroduce && <Button onClick={onIntroduce}>{t('caseFile.verbs.introduce')}</Button>
          }
          proxyFields={(fields) => <ProxyFields {...fields} />}
          partyPicker={(onChoose) => picker((chosen) => onChoose(chosen?.id ?? null))}
        />
      </Suspense>
      <SelectionRecord file={file} />
    </>
  );
}
