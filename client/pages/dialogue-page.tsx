import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProxyFields } from '../features/cases/proxy-fields.tsx';
import { DialogueView } from '../features/introductions/dialogue-view.tsx';
import { usePartyWords } from '../features/introductions/use-party-words.ts';
import { LogEntries } from '../features/log/log-entries.tsx';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { PageHeader } from '../ui/page-header.tsx';

const route = getRouteApi('/own/dialogues/$introductionId');

/** One dialogue: one screen for both sides, and for staff. */
export function DialoguePage() {
  const { t } = useTranslation();
  const { introductionId } = route.useParams();
  const words = usePartyWords();
  const { data } = useSuspenseQuery(trpc.introductions.get.queryOptions({ introductionId }));
  const { introduction, entries } = data;
  const isStaffs = introduction.caseId !== null;
  return (
    <>
      <PageHeader
        title={introduction.purpose}
        isVoice
        above={
          isStaffs ? (
            <BackLink to="/cases/$reference" params={{ reference: introduction.reference }}>
              {introduction.reference}
            </BackLink>
          ) : (
            <BackLink to="/dialogues">{t('introductions.dialogues.title')}</BackLink>
          )
        }
        lead={words.others(introduction)}
      />
      <DialogueView
        page={data}
        exchange={<LogEntries entries={entries.toReversed()} />}
        proxyFields={(fields) => <ProxyFields {...fields} />}
      />
    </>
  );
}
