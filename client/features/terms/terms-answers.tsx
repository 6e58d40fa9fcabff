import { useTranslation } from 'react-i18next';
import { PlainText } from '../../ui/plain-text.tsx';
import { Section } from '../../ui/section.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './terms.module.css';
import type { TermsView } from './terms-view.ts';

/** What parties answered instead of agreeing, newest first. */
export function TermsAnswers({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  if (terms.answers.length === 0) return null;
  return (
    <Section heading={t('terms.answers.heading')} line="strong">
      <ul>
        {terms.answers.toReversed().map((answer) => (
          <li key={answer.id} className={styles.line}>
            <p>
              {answer.kind === 'declined'
                ? t('terms.answers.declined', {
                    organisation: answer.organisationName,
                    version: answer.version,
                  })
                : t('terms.answers.changesRequested', {
                    organisation: answer.organisationName,
                    version: answer.version,
                  })}
            </p>
            {answer.section && <p className="soft">{t(`terms.sections.${answer.section}`)}</p>}
            <PlainText text={answer.body} isVoice />
            <p className="cap">
              {answer.personName}, <Moment at={answer.givenAt} shape="date" />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The mid-term check and the closure report, once they are written. */
export function TermsReports({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  if (terms.reports.length === 0) return null;
  return (
    <Section heading={t('terms.report.heading')} line="strong">
      <ul>
        {terms.reports.map((report) => (
          <li key={report.kind} className={styles.line}>
            <p>
              <b>
                {report.kind === 'mid_term'
                  ? t('terms.report.midTermTitle')
                  : t('terms.report.closureTitle')}
              </b>
            </p>
            <PlainText text={report.delivered} isVoice />
            {report.commitmentEffect && (
              <p className="soft">{t(`terms.commitmentEffects.${report.commitmentEffect}`)}</p>
            )}
            {report.usefulness !== null && (
              <p className="soft">{t('terms.report.rated', { rating: report.usefulness })}</p>
            )}
            <p className="cap">
              {report.reporterName}, <Moment at={report.reportedAt} shape="date" />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
