import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../ui/names.ts';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';
import { usePersonWords } from './use-person-words.ts';

/** Everybody in the case, with how to reach them and in which language. */
export function PeoplePart({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const languageName = useLanguageName();
  return (
    <ul className={styles.people}>
      {file.people.map((person) => (
        <li key={`${person.personId}${person.organisation?.id ?? ''}`}>
          <div>
            <p className={styles.holder} dir="auto">
              {person.name}
            </p>
            <p className="small soft" dir="auto">
              {words(person)}
            </p>
          </div>
          <p className="small soft">
            {t('caseFile.reads', { language: languageName(person.locale) })}
          </p>
          <p className={styles.reach}>
            <a className="unbroken" href={`mailto:${person.email}`}>
              {person.email}
            </a>
            {person.phone && <a href={`tel:${person.phone.replace(/\s/g, '')}`}>{person.phone}</a>}
          </p>
        </li>
      ))}
    </ul>
  );
}
