import { useTranslation } from 'react-i18next';
import type { TermsText } from '../../../shared/terms/content.ts';
import { termsSections } from '../../../shared/terms/vocabulary.ts';
import { capitalised, useLanguageName } from '../../ui/names.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { Fingerprint } from './fingerprint.tsx';
import styles from './paper.module.css';
import type { TermsContent, TermsView } from './terms-view.ts';

/** From when until when the engagement runs, as one sentence; empty where no dates are agreed. */
function useTermsDates({ startsOn, endsOn }: TermsContent): string {
  const { t } = useTranslation();
  const { date } = useDateWords();
  if (startsOn && endsOn)
    return t('terms.paper.fromUntil', { from: date(startsOn), until: date(endsOn) });
  if (startsOn) return t('terms.paper.from', { from: date(startsOn) });
  return endsOn ? t('terms.paper.until', { until: date(endsOn) }) : '';
}

function Sections({
  text,
  isOneOfTwo,
  prevails,
}: {
  text: TermsText;
  isOneOfTwo: boolean;
  prevails: boolean;
}) {
  const { t, i18n } = useTranslation();
  const languageName = useLanguageName();
  const language = capitalised(languageName(text.language), i18n.language);
  return (
    <div>
      {isOneOfTwo && (
        <div className={styles.language}>
          <h3>{prevails ? t('terms.paper.prevailing', { language }) : language}</h3>
          {!prevails && (
            <p className={styles.paperTitle} lang={text.language} dir="auto">
              {text.title}
            </p>
          )}
        </div>
      )}
      {termsSections.map((section, at) => (
        <section key={section} className={styles.sectionOfPaper}>
          <h3>
            <span className="num">{at + 1}.</span>
            <span>{t(`terms.sections.${section}`)}</span>
          </h3>
          {text.sections[section].trim() === '' ? (
            <p className={styles.unwritten}>{t('terms.paper.unwritten')}</p>
          ) : (
            <p className={styles.text} lang={text.language} dir="auto">
              {text.sections[section]}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** One version as it is agreed to: who, what, and by which fingerprint it is known. */
export function TermsPaper({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const { content, number: version } = terms.shown;
  const dates = useTermsDates(content);
  const prevailing = content.texts.find(({ language }) => language === content.prevailingLanguage);
  const texts = [
    ...content.texts.filter((text) => text === prevailing),
    ...content.texts.filter((text) => text !== prevailing),
  ];
  const name = t('terms.paper.name', { reference: terms.caseReference, number: terms.number });
  return (
    <article className={styles.paper} aria-label={name}>
      <div className={styles.paperBody}>
        <p className="cap">
          <Unbroken text={name} />
        </p>
        <h2 className={styles.paperTitle} lang={prevailing?.language} dir="auto">
          {prevailing?.title || t('terms.untitled')}
        </h2>
        <div className={styles.preamble}>
          <p>{t('terms.paper.between')}</p>
          <ul>
            {content.parties.map((party) => (
              <li key={party.organisationId} dir="auto">
                {party.signatoryName
                  ? t(party.capacity ? 'terms.paper.represented' : 'terms.paper.representedBy', {
                      organisation: party.organisationName,
                      name: party.signatoryName,
                      capacity: party.capacity,
                    })
                  : party.organisationName}
              </li>
            ))}
          </ul>
        </div>
        {dates && <p className={styles.dates}>{dates}</p>}
        {!terms.elsewhere &&
          texts.map((text) => (
            <Sections
              key={text.language}
              text={text}
              isOneOfTwo={texts.length > 1}
              prevails={text === prevailing}
            />
          ))}
        {terms.elsewhere && (
          <p className={styles.sectionOfPaper}>{t('terms.elsewhere.textIsElsewhere')}</p>
        )}
        {!terms.elsewhere && (
          <div className={styles.foot}>
            <Fingerprint terms={terms} />
          </div>
        )}
      </div>
      <p className={styles.runningFoot}>
        {t('terms.paper.foot', { version, reference: terms.caseReference, number: terms.number })}{' '}
        <span className={styles.hash}>{terms.shown.sha256}</span>
      </p>
    </article>
  );
}
