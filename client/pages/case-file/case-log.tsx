import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../../shared/log/vocabulary.ts';
import { emptyProxy, ProxyFields } from '../../features/cases/proxy-fields.tsx';
import { Composer } from '../../features/log/composer.tsx';
import type { ComposerKind } from '../../features/log/entry-draft.ts';
import { LogFilterSwitch } from '../../features/log/log-filter.tsx';
import { LogList } from '../../features/log/log-list.tsx';
import type { LoggedEntry } from '../../features/log/log-types.ts';
import { RedactionDialog } from '../../features/log/redaction-dialog.tsx';
import { ReplyDialog } from '../../features/log/reply-dialog.tsx';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';

type CaseLogProps = {
  file: CaseFile;
  personId: string;
  kind: ComposerKind;
  onKind: (kind: ComposerKind) => void;
  textRef: Ref<HTMLTextAreaElement>;
};

/** The one story of the case, and where it is written on. */
export function CaseLog({ file, personId, kind, onKind, textRef }: CaseLogProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<LogFilter>('everything');
  const [replyingTo, setReplyingTo] = useState<LoggedEntry | null>(null);
  const [redacting, setRedacting] = useState<string | null>(null);
  const isResponsible = file.access === 'responsible';
  const canWrite = file.logAbilities.write.message.allowed;
  const contacts = file.people
    .filter((person) => person.organisation?.id === file.organisation.id)
    .map(({ personId: id, name }) => ({ personId: id, name }));

  return (
    <section aria-labelledby="case-log" id="log">
      <div className={styles.sectionHead}>
        <h2 className="h-sec" id="case-log">
          {t('log.title')}
        </h2>
        <div className={styles.end}>
          <LogFilterSwitch filter={filter} onChange={setFilter} />
        </div>
      </div>
      {isResponsible && (
        <Composer
          of={{ id: file.id, government: file.organisation, contacts }}
          abilities={file.logAbilities.write}
          personId={personId}
          kind={kind}
          onKind={onKind}
          textRef={textRef}
          proxyFields={({ organisationId, value, onChange }) => (
            <ProxyFields
              organisationId={organisationId}
              value={value ?? { ...emptyProxy() }}
              onChange={onChange}
            />
          )}
        />
      )}
      <LogList
        caseId={file.id}
        filter={filter}
        canReply={(entry) => canWrite && entry.introductionId === null && entry.readers.length > 0}
        onReply={setReplyingTo}
        onAskRedaction={isResponsible ? (entry) => setRedacting(entry.id) : undefined}
      />
      {replyingTo && (
        <ReplyDialog
          entry={replyingTo}
          isAsked={replyingTo.authorOrganisation !== null}
          onClose={() => setReplyingTo(null)}
        />
      )}
      {redacting && <RedactionDialog entryId={redacting} onClose={() => setRedacting(null)} />}
    </section>
  );
}
