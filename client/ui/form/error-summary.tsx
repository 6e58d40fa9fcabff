import { useTranslation } from 'react-i18next';
import styles from './form.module.css';
import type { WrongField } from './use-zod-form.ts';

type ErrorSummaryProps = {
  form: { wrongFields: WrongField[]; focusField: (fieldId: string) => void };
};

/** After a failed submission with several wrong fields: which, and what is wrong; each leads there. */
export function ErrorSummary({ form }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const { wrongFields } = form;
  return (
    <div role="alert">
      {wrongFields.length > 1 && (
        <div className={styles.summary}>
          <p>
            <b>{t('errors.summary', { count: wrongFields.length })}</b>
          </p>
          <ul>
            {wrongFields.map((wrong) => (
              <li key={wrong.path}>
                <a
                  href={`#${wrong.fieldId}`}
                  onClick={(event) => {
                    event.preventDefault();
                    form.focusField(wrong.fieldId);
                  }}
                >
                  {t('errors.named', { field: wrong.label, problem: wrong.problem })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
