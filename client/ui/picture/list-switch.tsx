import { useTranslation } from 'react-i18next';
import styles from './picture.module.css';

type ListSwitchProps = {
  isList: boolean;
  onChange: (isList: boolean) => void;
  /** Which picture, where a screen has several. */
  of?: string;
};

/** Every picture can be read as a list, too. */
export function ListSwitch({ isList, onChange, of }: ListSwitchProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.switch}
      onClick={() => onChange(!isList)}
      aria-pressed={isList}
    >
      {t('ui.asList')}
      {of && <span className="vh"> {of}</span>}
    </button>
  );
}
