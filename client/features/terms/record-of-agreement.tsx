import { useTranslation } from 'react-i18next';
import { formatUtc } from '../../ui/time/formats.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './paper.module.css';
import { useAgreementWords } from './terms-parties.tsx';
import type { TermsView } from './terms-view.ts';

/** The last sheet of printed terms: who agreed, for whom, in which capacity, when, to which hash. */
export function RecordOfAgreement({ terms }: { terms: TermsView }) {
  const { t, i18n } = useTranslation();
  const wordsFor = useAgreementWords();
  const { number: version, sha256 } = terms.shown;
  const name = t('terms.paper.name', { reference: terms.caseReference, number: terms.number });
  const columns = [
    t('terms.agreementRecord.organisation'),
    t('terms.agreementRecord.signatory'),
    t('terms.agreementRecord.capacity'),
    t('terms.agreementRecord.when'),
  ];
  return (
    <section className={styles.recordOfAgreement} aria-labelledby="record-of-agreement">
      <h2 className="h-page" id="record-of-agreement">
        {t('terms.agreementRecord.heading')}
      </h2>
      <p className="soft">
        <Unbroken text={name} />
      </p>
      <p>
        {terms.inForceVersion === version
          ? t('terms.agreementRecord.allAgreed', { version })
          : t('terms.agreementRecord.notInForce', { version })}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.parties.map((party) => (
            <tr key={party.organisationId}>
              <td data-column={columns[0]}>
                <bdi>{party.organisationName}</bdi>
              </td>
              <td data-column={columns[1]}>
                <bdi>{party.signatoryName}</bdi>
              </td>
              <td data-column={columns[2]}>
                <bdi>{party.capacity}</bdi>
              </td>
              <td data-column={columns[3]}>
                {party.agreedAt && !party.paper
                  ? formatUtc(party.agreedAt, i18n.language)
                  : wordsFor(party)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('terms.agreementRecord.hash')}</p>
      <p className={styles.hash}>{sha256}</p>
      <p className="soft">{t('terms.agreementRecord.witness')}</p>
    </section>
  );
}
