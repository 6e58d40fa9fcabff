import { Checkbox, MultiSelect, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestContent } from '../../../shared/cases/request.ts';
import {
  type CommitmentStage,
  commitmentStages,
  type Principle,
  principles,
  type RequestLevel,
} from '../../../shared/cases/vocabulary.ts';
import { languageCodes } from '../../../shared/registry/languages.ts';
import { type OrganisationKind, organisationKinds } from '../../../shared/registry/vocabulary.ts';
import { capitalised, useLanguageName } from '../../ui/names.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './request.module.css';
import { type NamedFile, RequestFiles } from './request-files.tsx';

/** The six questions a request is asked in, in their order. */
export const questions = [
  'goal',
  'situation',
  'helpSought',
  'topics',
  'commitment',
  'practical',
] as const;
export type Question = (typeof questions)[number];

export type QuestionProps = {
  content: RequestContent;
  onChange: (change: Partial<RequestContent>, addedFiles?: NamedFile[]) => void;
  /** Names of the request's files. */
  files: readonly NamedFile[];
  /** What is wrong with single fields, by field. */
  problems?: Partial<Record<keyof RequestContent, string>>;
  /** The question stands above as a heading already. */
  isBelowHeading?: boolean;
};

/** The fields of one question; writing into one takes back that it is not known yet. */
export function QuestionFields({ question, ...given }: QuestionProps & { question: Question }) {
  const props: QuestionProps = {
    ...given,
    onChange: (change, addedFiles) =>
      given.onChange(
        { ...change, notSure: given.content.notSure.filter((open) => open !== question) },
        addedFiles,
      ),
  };
  switch (question) {
    case 'goal':
    case 'situation':
    case 'helpSought':
      return <TextQuestion name={question} {...props} />;
    case 'topics':
      return <TopicsQuestion {...props} />;
    case 'commitment':
      return <CommitmentQuestion {...props} />;
    case 'practical':
      return <PracticalQuestion {...props} />;
  }
}

function TextQuestion(props: QuestionProps & { name: 'goal' | 'situation' | 'helpSought' }) {
  const { name, content, onChange, problems = {}, isBelowHeading } = props;
  const { t } = useTranslation();
  return (
    <Textarea
      id={`request-${name}`}
      label={t(`cases.questions.${name}.question`)}
      labelProps={isBelowHeading ? { className: 'vh' } : {}}
      description={isBelowHeading ? undefined : t(`cases.questions.${name}.hint`)}
      error={problems[name]}
      value={content[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      autosize
      minRows={isBelowHeading ? 6 : 3}
      dir="auto"
    />
  );
}

function TopicsQuestion({ content, onChange, problems = {} }: QuestionProps) {
  const { t } = useTranslation();
  const { choices, grandChallenges } = useTopics();
  return (
    <div className={styles.fields}>
      <MultiSelect
        id="request-topicIds"
        label={t('cases.parts.topicIds')}
        description={t('cases.questions.topics.topicsHint')}
        error={problems.topicIds}
        data={choices}
        value={content.topicIds}
        onChange={(topicIds) => onChange({ topicIds })}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('cases.questions.topics.nothingFound')}
        comboboxProps={{ position: 'bottom-start' }}
      />
      <Checkbox.Group
        label={t('cases.parts.grandChallengeIds')}
        value={content.grandChallengeIds}
        onChange={(grandChallengeIds) => onChange({ grandChallengeIds })}
      >
        <div className={styles.choices}>
          {grandChallenges.map((challenge) => (
            <Checkbox key={challenge.value} {...challenge} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('cases.parts.principles')}
        value={content.principles}
        onChange={(chosen) => onChange({ principles: chosen as Principle[] })}
      >
        <div className={styles.choices}>
          {principles.map((principle) => (
            <Checkbox key={principle} value={principle} label={t(`principles.${principle}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </div>
  );
}

function CommitmentQuestion({ content, onChange, problems = {} }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.fields}>
      <Textarea
        id="request-commitment"
        label={t('cases.parts.commitment')}
        description={t('cases.questions.commitment.textHint')}
        error={problems.commitment}
        value={content.commitment}
        onChange={(event) => onChange({ commitment: event.currentTarget.value })}
        autosize
        minRows={3}
        dir="auto"
      />
      <Radio.Group
        label={t('cases.parts.stage')}
        value={content.stage ?? ''}
        onChange={(stage) => onChange({ stage: (stage || null) as CommitmentStage | null })}
      >
        <div className={styles.choices}>
          {commitmentStages.map((stage) => (
            <Radio key={stage} value={stage} label={t(`commitmentStages.${stage}`)} />
          ))}
          <Radio value="" label={t('cases.notSure')} />
        </div>
      </Radio.Group>
    </div>
  );
}

function PracticalQuestion({ content, onChange, problems = {}, files }: QuestionProps) {
  const { t, i18n } = useTranslation();
  const languageName = useLanguageName();
  const languages = languageCodes
    .map((value) => ({ value, label: capitalised(languageName(value), i18n.language) }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  const kinds = organisationKinds.map((value) => ({ value, label: t(`registry.kinds.${value}`) }));
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t('cases.parts.level')}
        value={content.level ?? ''}
        onChange={(event) =>
          onChange({ level: (event.currentTarget.value || null) as RequestLevel | null })
        }
        data={[
          { value: '', label: t('cases.notSure') },
          { value: 'national', label: t('requestLevels.national') },
          { value: 'local', label: t('requestLevels.local') },
        ]}
      />
      <TextInput
        id="request-where"
        label={t('cases.parts.where')}
        description={t('cases.questions.practical.whereHint')}
        error={problems.where}
        value={content.where}
        onChange={(event) => onChange({ where: event.currentTarget.value })}
        dir="auto"
      />
      <MultiSelect
        label={t('cases.parts.languages')}
        description={t('cases.questions.practical.languagesHint')}
        data={languages}
        value={content.languages}
        onChange={(chosen) => onChange({ languages: chosen })}
        searchable
        hidePickedOptions
      />
      <MultiSelect
        label={t('cases.parts.providerKindsPreferred')}
        data={kinds}
        value={content.providerKindsPreferred}
        onChange={(chosen) => onChange({ providerKindsPreferred: chosen as OrganisationKind[] })}
        hidePickedOptions
      />
      <MultiSelect
        label={t('cases.parts.providerKindsUnwanted')}
        data={kinds}
        value={content.providerKindsUnwanted}
        onChange={(chosen) => onChange({ providerKindsUnwanted: chosen as OrganisationKind[] })}
        hidePickedOptions
      />
      <TextInput
        type="date"
        label={t('cases.parts.neededByOn')}
        error={problems.neededByOn}
        value={content.neededByOn ?? ''}
        onChange={(event) => onChange({ neededByOn: event.currentTarget.value || null })}
      />
      <RequestFiles
        fileIds={content.fileIds}
        known={files}
        onChange={(fileIds, added) => onChange({ fileIds }, added)}
      />
    </div>
  );
}
