import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { notify } from '../../ui/notify.ts';
import type { TermsView } from './terms-view.ts';
import { useCirculateTerms } from './use-terms.ts';

/** Says who gets an e-mail and what agreeing will commit them to, before the terms go out. */
export function CirculateDialog({ terms, onClose }: { terms: TermsView; onClose: () => void }) {
  const { t } = useTranslation();
  const circulate = useCirculateTerms();
  const [agreeByOn, setAgreeByOn] = useState('');
  const { number: version, content } = terms.shown;
  return (
    <Dialog isOpen onClose={onClose} title={t('terms.circulate.title', { version })}>
      <div className="fields">
        <p>{t('terms.circulate.whoIsWritten')}</p>
        <ul>
          {content.parties.map((party) => (
            <li key={party.organisationId} dir="auto">
              {t('terms.circulate.signatory', {
                name: party.signatoryName,
                organisation: party.organisationName,
              })}
            </li>
          ))}
        </ul>
        <p className="soft">{t('terms.circulate.meaning')}</p>
        <TextInput
          type="date"
          label={t('terms.circulate.agreeBy')}
          description={t('terms.circulate.agreeByHint')}
          value={agreeByOn}
          onChange={(event) => setAgreeByOn(event.currentTarget.value)}
        />
        <Problem>{circulate.isError && refusalText(circulate.error)}</Problem>
        <div className="buttons">
          <Button
            variant="filled"
            loading={circulate.isPending}
            onClick={() =>
              circulate.mutate(
                { termsId: terms.id, version, ...(agreeByOn ? { agreeByOn } : {}) },
                {
                  onSuccess: () => {
                    onClose();
                    void notify({ message: t('terms.circulate.done', { version }) });
                  },
                },
              )
            }
          >
            {t('terms.circulate.verb')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
