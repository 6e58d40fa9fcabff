import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { activeParties, type IntroductionView, type PartyView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { usePartyWords } from './use-party-words.ts';

function Person({ party }: { party: PartyView }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const { contact } = party;
  return (
    <li className={styles.person}>
      <p dir="auto">
        <b>{words.nameOf(party)}</b>
        {party.isYours && <span className="soft"> {t('introductions.people.you')}</span>}
      </p>
      {contact ? (
        <p dir="auto">
          {contact.name}
          {contact.email && (
            <>
              <br />
              <a className="unbroken" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            </>
          )}
          {contact.phone && (
            <>
              <br />
              <a href={`tel:${contact.phone.replaceAll(/\s/g, '')}`}>{contact.phone}</a>
            </>
          )}
        </p>
      ) : (
        <p className="soft">{words.kindOf(party)}</p>
      )}
    </li>
  );
}

/** Who is in it, with names and addresses once all have said yes, and who looks after it. */
export function DialoguePeople({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation();
  const manager = introduction.caseManager;
  return (
    <Section heading={t('introductions.people.heading')} line="strong">
      <ul>
        {activeParties(introduction).map((party) => (
          <Person key={party.id} party={party} />
        ))}
        {manager && (
          <li className={styles.person}>
            <p dir="auto">
              <b>{manager.name}</b>
            </p>
            <p>
              <span className="soft">{t('introductions.people.caseManager')}</span>
              <br />
              <a className="unbroken" href={`mailto:${manager.email}`}>
                {manager.email}
              </a>
            </p>
          </li>
        )}
      </ul>
    </Section>
  );
}
