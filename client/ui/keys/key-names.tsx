import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** “g then d”, as keys. */
export function KeyNames({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation();
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 && <span className="cap"> {t('ui.keys.then')} </span>}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
