import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/app-router.ts';
import { textFor } from '../../i18n.ts';
import { trpc } from '../../trpc.ts';
import { useNameList } from '../../ui/names.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './request-story.module.css';

type Line = inferRouterOutputs<AppRouter>['views']['caseLog']['lines'][number];

/** How many lines there are at first, and how many more each time; the door gives at most a hundred. */
const firstLines = 6;
const mostLines = 100;

type RequestStoryProps = {
  caseId: string;
  personName: string;
  organisationId: string;
};

/** What has happened so far, as the government reads it, the newest first. */
export function RequestStory({ caseId, personName, organisationId }: RequestStoryProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(firstLines);
  const story = useQuery(
    trpc.views.caseLog.queryOptions({ caseId, limit }, { placeholderData: keepPreviousData }),
  );
  if (!story.data) return <SkeletonLines rows={3} />;
  return (
    <>
      <ol className={styles.story}>
        {story.data.lines.map((line) => (
          <li key={line.id}>
            <Moment at={line.occurredAt} shape="day-month" />
            <StoryLine line={line} personName={personName} organisationId={organisationId} />
          </li>
        ))}
      </ol>
      {story.data.next && limit < mostLines && (
        <Button
          variant="subtle"
          className={styles.earlier}
          loading={story.isFetching}
          onClick={() => setLimit(Math.min(mostLines, limit + 20))}
        >
          {t('cases.story.earlier')}
        </Button>
      )}
    </>
  );
}

function StoryLine({
  line,
  personName,
  organisationId,
}: {
  line: Line;
  personName: string;
  organisationId: string;
}) {
  const { t } = useTranslation();
  const list = useNameList();
  if (line.kind === 'trail') {
    const isOwn = line.person === personName && line.forPerson === null;
    const values = {
      person: line.person ?? t('shell.name'),
      organisations: list(line.organisations),
      number: line.number ?? 0,
    };
    const own = isOwn ? textFor(`cases.story.own.${line.event}`, values) : undefined;
    return <p>{own ?? textFor(`cases.story.${line.event}`, values) ?? line.event}</p>;
  }
  const isOwn = line.authorOrganisation?.id === organisationId && line.author.name === personName;
  return (
    <div>
      <p className="soft">
        {isOwn
          ? t(`cases.story.ownEntries.${line.kind}`)
          : t(`cases.story.entries.${line.kind}`, { person: line.author.name })}
      </p>
      {line.isRedacted ? (
        <p className="soft">{t('cases.story.redacted')}</p>
      ) : (
        <PlainText text={line.body} isVoice={line.kind === 'message' || line.kind === 'question'} />
      )}
      {line.outcome && <p dir="auto">{t('cases.story.outcome', { outcome: line.outcome })}</p>}
      {line.files.length > 0 && (
        <ul>
          {line.files.map((file) => (
            <li key={file.id}>
              <a href={`/files/${file.id}`} dir="auto">
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
