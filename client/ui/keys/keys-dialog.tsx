import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.tsx';
import { useActGroups } from './acts.ts';
import { KeyNames } from './key-names.tsx';
import styles from './keys-dialog.module.css';

/** The keys that work on the open screen, and no others. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const groups = useActGroups()
    .map(({ name, acts }) => ({ name, acts: acts.filter((act) => act.keys) }))
    .filter(({ acts }) => acts.length > 0);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('ui.keys.title')}>
      {groups.map((group) => (
        <section key={group.name} className={styles.group}>
          <h3>{group.name}</h3>
          <dl>
            {group.acts.map(({ name, keys = [] }) => (
              <div key={name}>
                <dt>
                  <KeyNames keys={keys} />
                </dt>
                <dd>{name}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
