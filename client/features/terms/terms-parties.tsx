import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './terms.module.css';
import type { TermsPartyView, TermsView } from './terms-view.ts';

/** When and how a party agreed, as one sentence. */
export function useAgreementWords() {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  return (party: TermsPartyView): string => {
    if (!party.agreedAt) return t('terms.parties.awaited');
    if (!party.paper) return t('terms.parties.agreed', { date: moment(party.agreedAt) });
    return t('terms.parties.agreedOnPaper', {
      date: date(party.paper.on),
      channel: t(`terms.channels.${party.paper.channel}`),
    });
  };
}

type PartyProps = { party: TermsPartyView; showsAgreement: boolean; isHeldElsewhere: boolean };

function Party({ party, showsAgreement, isHeldElsewhere }: PartyProps) {
  const { t } = useTranslation();
  const wordsFor = useAgreementWords();
  // What they signed elsewhere, they have agreed to.
  const hasAgreed = party.agreedAt !== null || isHeldElsewhere;
  const who = [party.signatoryName, party.capacity].filter((word) => word.trim() !== '').join(', ');
  return (
    <li className={styles.party}>
      <span className={hasAgreed ? styles.agreed : styles.awaited}>
        <StatusGlyph name={hasAgreed ? 'ticked-ring' : 'ring'} />
      </span>
      <div>
        <p>
          <b dir="auto">{party.organisationName}</b>
        </p>
        {(who || !isHeldElsewhere) && (
          <p className="soft" dir="auto">
            {who || t('terms.parties.noSignatory')}
          </p>
        )}
        {showsAgreement && <p className="soft">{wordsFor(party)}</p>}
        {party.paper?.fileId && (
          <p>
            <a href={`/files/${party.paper.fileId}`}>{t('terms.parties.scan')}</a>
          </p>
        )}
      </div>
    </li>
  );
}

/** Who is bound, who signs, and who has agreed. */
export function TermsParties({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const agreed = terms.parties.filter((party) => party.agreedAt).length;
  const isAsked = terms.state !== 'draft' && !terms.elsewhere;
  return (
    <Section
      heading={t('terms.parties.heading')}
      line="strong"
      end={
        isAsked && (
          <span className="cap">
            {t('terms.parties.count', { agreed, count: terms.parties.length })}
          </span>
        )
      }
    >
      <ul>
        {terms.parties.map((party) => (
          <Party
            key={party.organisationId}
            party={party}
            showsAgreement={isAsked}
            isHeldElsewhere={terms.elsewhere !== null}
          />
        ))}
      </ul>
    </Section>
  );
}
