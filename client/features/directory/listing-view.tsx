import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingContent } from '../../../shared/directory/input.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { Section } from '../../ui/section.tsx';
import { CalendarDate } from '../../ui/time/moment.tsx';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { useTopics } from '../../use-topics.ts';
import styles from './listing.module.css';
import { OrganisationFacts } from './organisation-facts.tsx';
import type { DirectoryEntry, Listing } from './use-listing.ts';
import { useWords } from './use-words.ts';

type ListingViewProps = {
  organisation: DirectoryEntry['organisation'];
  listing: ListingContent & Partial<Pick<Listing, 'confirmedAt' | 'isConfirmationOverdue'>>;
  trackRecords: Listing['trackRecords'];
  contacts?: DirectoryEntry['contacts'];
  /** Kind and country stand above the page already. */
  withoutKind?: boolean;
  /** Beside the heading of past work and each piece of it, where it is edited. */
  workEnd?: (work: Listing['trackRecords'][number]) => ReactNode;
  afterWork?: ReactNode;
};

/** A listing as others see it: what they say in their own words, what shows it, and the rest at a glance. */
export function ListingView(props: ListingViewProps) {
  const { organisation, listing, trackRecords } = props;
  const { t } = useTranslation();
  const { labelOf } = useTopics();
  return (
    <div className={styles.listing}>
      <div className={styles.main}>
        <Section heading={t('listing.summary')}>
          <div className={styles.summary}>
            {listing.summary.trim() ? (
              <PlainText text={listing.summary} isVoice />
            ) : (
              <p className="faint">{t('directory.noSummary')}</p>
            )}
          </div>
        </Section>
        <Section heading={t('listing.topics')} count={listing.topics.length || undefined}>
          {listing.topics.length === 0 && (
            <p className={`faint ${styles.summary}`}>{t('listing.noTopics')}</p>
          )}
          <ul>
            {listing.topics.map(({ topicId, evidence }) => (
              <li key={topicId} className={styles.topic}>
                <h3 className="h-min">{labelOf(topicId)}</h3>
                {evidence.trim() ? (
                  <PlainText text={evidence} isVoice />
                ) : (
                  <p className="faint small">{t('listing.noEvidence')}</p>
                )}
              </li>
            ))}
          </ul>
        </Section>
        <Section heading={t('listing.work')} count={trackRecords.length || undefined}>
          {trackRecords.length === 0 && (
            <p className={`faint ${styles.summary}`}>{t('listing.noWork')}</p>
          )}
          <ul>
            {trackRecords.map((work) => (
              <li key={work.id} className={styles.work}>
                <p className="soft small">
                  <CalendarDate on={work.doneOn} shape="date" />
                </p>
                <div className={styles.workWords}>
                  <h3 className={styles.workTitle} dir="auto">
                    {work.title}
                  </h3>
                  <p className="small soft">{labelOf(work.topicId)}</p>
                  {work.description.trim() && <PlainText text={work.description} isVoice />}
                  {work.url && (
                    <p className="small">
                      <a href={work.url} rel="noreferrer nofollow" target="_blank">
                        {t('listing.openWork')}
                      </a>
                    </p>
                  )}
                </div>
                {props.workEnd?.(work)}
              </li>
            ))}
          </ul>
          {props.afterWork}
        </Section>
      </div>
      <aside className={styles.aside} aria-label={t('listing.atAGlance')}>
        <Section heading={t('listing.atAGlance')} line="strong">
          {!props.withoutKind && (
            <div className={styles.facts}>
              <OrganisationFacts kind={organisation.kind} countryCode={organisation.countryCode} />
            </div>
          )}
          <AtAGlance organisation={organisation} listing={listing} />
        </Section>
        {props.contacts && <Contacts contacts={props.contacts} />}
      </aside>
    </div>
  );
}

/** Languages, regions, ways of helping, availability. */
function AtAGlance({ organisation, listing }: Pick<ListingViewProps, 'organisation' | 'listing'>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <dl className={styles.glance}>
      <Fact name={t('listing.languages')}>
        {listing.languages.length > 0 && words.languages(listing.languages)}
      </Fact>
      <Fact name={t('listing.regions')}>
        {listing.regions.length > 0 ? words.places(listing.regions) : t('listing.everywhere')}
      </Fact>
      <Fact name={t('listing.ways')}>
        {listing.waysOfHelping.length > 0 && words.ways(listing.waysOfHelping)}
      </Fact>
      <Fact name={t('listing.availability')}>
        {words.availability(listing.availability, listing.availableFromOn)}
      </Fact>
      {listing.confirmedAt && (
        <Fact name={t('listing.confirmed')}>
          {t(listing.isConfirmationOverdue ? 'listing.overdue' : 'listing.confirmedOn', {
            date: words.moment(listing.confirmedAt),
          })}
        </Fact>
      )}
      {organisation.website && (
        <Fact name={t('listing.website')}>
          <a href={organisation.website} rel="noreferrer nofollow" target="_blank" dir="ltr">
            {organisation.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
      {organisation.parent && (
        <Fact name={t('listing.parent')}>
          <span dir="auto">{organisation.parent.name}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** For staff and the organisation itself. */
export function Contacts({ contacts }: { contacts: NonNullable<DirectoryEntry['contacts']> }) {
  const { t } = useTranslation();
  return (
    <Section heading={t('listing.contacts')} line="strong">
      {contacts.length === 0 ? (
        <p className={`faint ${styles.summary}`}>{t('listing.noContacts')}</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <li key={contact.personId} className={styles.contact}>
              <p dir="auto">{contact.name}</p>
              <p className="small">
                <a className="unbroken" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.inside}>
        <VisibilityLabel isInside>{t('listing.contactsInside')}</VisibilityLabel>
      </p>
    </Section>
  );
}
