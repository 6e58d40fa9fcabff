import { ActionIcon, Input, Select, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingContent } from '../../../shared/directory/input.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './listing.module.css';

type TopicEvidenceProps = {
  id: string;
  label: ReactNode;
  error?: ReactNode;
  topics: ListingContent['topics'];
  onTopics: (topics: ListingContent['topics']) => void;
};

/** The topics of a listing, each with what shows that the organisation knows it. */
export function TopicEvidence({ id, label, error, topics, onTopics }: TopicEvidenceProps) {
  const { t } = useTranslation();
  const { choices, labelOf } = useTopics();
  const [adding, setAdding] = useState('');
  const chosen = new Set(topics.map((topic) => topic.topicId));
  const open = choices
    .map((group) => ({ ...group, items: group.items.filter(({ value }) => !chosen.has(value)) }))
    .filter((group) => group.items.length > 0);
  return (
    <Input.Wrapper
      labelElement="div"
      label={label}
      description={t('listing.form.topicsHint')}
      error={error}
    >
      <div id={id} className={styles.chosenTopics}>
        {topics.map(({ topicId, evidence }) => {
          const topic = labelOf(topicId);
          return (
            <div key={topicId} className={styles.chosenTopic}>
              <div className={styles.chosenTopicHead}>
                <b>{topic}</b>
                <ActionIcon
                  aria-label={t('listing.form.removeTopic', { topic })}
                  onClick={() => onTopics(topics.filter((other) => other.topicId !== topicId))}
                >
                  <IconX size={16} stroke={1.5} aria-hidden="true" />
                </ActionIcon>
              </div>
              <Textarea
                aria-label={t('listing.form.evidenceOf', { topic })}
                placeholder={t('listing.form.evidence')}
                className={styles.voiceInput}
                autosize
                minRows={1}
                dir="auto"
                value={evidence}
                onChange={({ currentTarget: { value } }) =>
                  onTopics(
                    topics.map((other) =>
                      other.topicId === topicId ? { topicId, evidence: value } : other,
                    ),
                  )
                }
              />
            </div>
          );
        })}
        <Select
          aria-label={t('listing.form.addTopic')}
          placeholder={t('listing.form.addTopic')}
          nothingFoundMessage={t('listing.form.nothing')}
          searchable
          data={open}
          value={null}
          searchValue={adding}
          onSearchChange={setAdding}
          onChange={(topicId) => {
            if (topicId) onTopics([...topics, { topicId, evidence: '' }]);
            setAdding('');
          }}
        />
      </div>
    </Input.Wrapper>
  );
}
