import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import type { ComposerKind } from '../features/log/entry-draft.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { CaseActDialog } from './case-file/case-acts.tsx';
import { CaseAside } from './case-file/case-aside.tsx';
import styles from './case-file/case-file.module.css';
import { type CaseAct, type CasePart, firstPartOf } from './case-file/case-file-types.ts';
import { CaseHead } from './case-file/case-head.tsx';
import { CaseLog } from './case-file/case-log.tsx';
import { CaseNow } from './case-file/case-now.tsx';
import { CaseTabs } from './case-file/case-tabs.tsx';
import { OpenPart } from './case-file/open-part.tsx';
import type { Chosen } from './case-file/shortlist-part.tsx';
import { useCaseActs } from './case-file/use-case-acts.ts';

const route = getRouteApi('/own/cases/$reference');

/** The mechanism’s file on one request: one page with everything about it, and the log to write on. */
export function CaseFilePage() {
  const { t } = useTranslation();
  const { reference } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { person } = useSession();
  const found = useQuery(
    trpc.views.caseFile.queryOptions({ reference }, { refetchOnMount: 'always' }),
  );
  const [kind, setKind] = useState<ComposerKind>('note');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const text = useRef<HTMLTextAreaElement>(null);

  const show = (part: CasePart | undefined, act?: CaseAct) =>
    void navigate({
      to: '/cases/$reference',
      params: { reference },
      search: { part, act },
      replace: true,
      resetScroll: false,
    });

  function write(as: ComposerKind): void {
    setKind(as);
    // The field of the chosen tab is drawn first.
    requestAnimationFrame(() => text.current?.focus());
  }

  function introduce(parties: readonly Chosen[]): void {
    if (!found.data?.abilities.shortlist.allowed) return;
    setChosen(parties);
    show('introductions', 'introduce');
  }

  const file = found.isError ? undefined : found.data;
  const form = search.act === 'introduce' || search.act === 'record_made' ? search.act : null;
  const part = form ? 'introductions' : (search.part ?? (file && firstPartOf(file)));
  const act = (one: CaseAct) => (one === 'introduce' ? introduce([]) : show(part, one));
  useCaseActs({ file, onWrite: write, onAct: act });

  if (found.isError) {
    return (
      <>
        <PageHeader
          title={reference}
          above={<BackLink to="/cases">{t('cases.list.title')}</BackLink>}
        />
        <EmptyState>{refusalText(found.error)}</EmptyState>
      </>
    );
  }
  if (!file || !part || !person) return <SkeletonLines rows={8} />;
  const close = () => {
    setChosen([]);
    show(search.part);
  };

  return (
    <>
      <CaseHead
        file={file}
        now={
          <CaseNow
            file={file}
            onAct={act}
            onPart={(one) => show(one)}
            onWrite={() => write('message')}
          />
        }
      />
      <CaseTabs file={file} part={part} />
      {part !== 'log' && (
        <OpenPart
          file={file}
          part={part}
          form={form}
          chosen={chosen}
          onAct={act}
          onIntroduce={introduce}
          onDone={close}
        />
      )}
      <div className={styles.low}>
        <CaseLog file={file} personId={person.id} kind={kind} onKind={setKind} textRef={text} />
        <CaseAside file={file} part={part} onAct={act} />
      </div>
      {search.act && <CaseActDialog file={file} act={search.act} onClose={close} />}
    </>
  );
}
