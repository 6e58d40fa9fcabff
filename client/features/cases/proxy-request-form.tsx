import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submitCaseInput } from '../../../shared/cases/input.ts';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { emptyRequest, type RequestContent, requestTitle } from '../../../shared/cases/request.ts';
import { textFor } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { issueTexts } from '../../ui/form/issue-text.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { emptyProxy, ProxyFields } from './proxy-fields.tsx';
import { refreshCases } from './refresh-cases.ts';
import styles from './request.module.css';
import type { NamedFile } from './request-files.tsx';
import { QuestionFields, questions } from './request-questions.tsx';

type Typed = {
  organisation: { id: string; name: string } | null;
  content: RequestContent;
  /** What the files are called; until the request is sent, only this device knows. */
  files: NamedFile[];
  proxy: RecordedFor;
};

type ProxyRequestFormProps = {
  personId: string;
  /** The picker of organisations comes from the feature that knows them. */
  organisationField: (props: {
    label: string;
    error?: ReactNode;
    value: { id: string; name: string } | null;
    onChange: (organisation: { id: string; name: string } | null) => void;
  }) => ReactNode;
  onSent: (reference: string) => void;
  onCancel: () => void;
};

const inputOf = ({ organisation, content, proxy }: Typed) => ({
  organisationId: organisation?.id ?? '',
  content,
  proxy,
});

/** A case manager writes down a request that a government made by phone or in person. */
export function ProxyRequestForm(props: ProxyRequestFormProps) {
  const { t } = useTranslation();
  const kept = useDraft<Typed>({ key: `proxy-request:${props.personId}` });
  const [typed, setTyped] = useState<Typed>(
    () =>
      kept.stored?.values ?? {
        organisation: null,
        content: emptyRequest,
        files: [],
        proxy: emptyProxy(),
      },
  );
  const [problems, setProblems] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  // Once the problems stand in the page, one goes on at the first.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const submit = useMutation(trpc.cases.submit.mutationOptions({ onSuccess: refreshCases }));

  function change(changed: Partial<Typed>): void {
    const next = { ...typed, ...changed };
    setTyped(next);
    kept.keep(next);
    // What was put right is no longer told; what is not yet is not told before it is sent again.
    const still = wrongIn(next);
    setProblems((told) => Object.fromEntries(Object.entries(told).filter(([path]) => still[path])));
  }

  function wrongIn(values: Typed): Record<string, string> {
    const input = inputOf(values);
    const { error } = submitCaseInput.safeParse(input);
    const texts = error ? [...issueTexts(error.issues, input)] : [];
    return Object.fromEntries(
      texts.map(([path, text]) => [
        path,
        textFor(`errors.${text.key}`, text.values) ?? t('errors.format'),
      ]),
    );
  }

  function send(): void {
    const wrong = wrongIn(typed);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) {
      setRefusals((count) => count + 1);
      return;
    }
    const input = inputOf(typed);
    submit.mutate(input, {
      onSuccess: ({ reference }) => {
        kept.clear();
        props.onSent(reference);
      },
      onError: (error) => {
        setProblems(fieldProblems(error, input));
        setRefusals((count) => count + 1);
      },
    });
  }

  const contentProblems = Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith('content.'))
      .map(([path, problem]) => [path.split('.')[1] ?? path, problem]),
  );
  return (
    <form
      ref={form}
      className={styles.whole}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.organisationField({
        label: t('cases.new.organisation'),
        error: problems.organisationId,
        value: typed.organisation,
        onChange: (organisation) =>
          change({ organisation, proxy: { ...typed.proxy, personId: '' } }),
      })}
      {typed.organisation && (
        <ProxyFields
          organisationId={typed.organisation.id}
          value={typed.proxy}
          onChange={(proxy) => change({ proxy })}
          errors={{ personId: problems['proxy.personId'], on: problems['proxy.on'] }}
        />
      )}
      <TextInput
        label={t('cases.parts.title')}
        placeholder={requestTitle(typed.content)}
        value={typed.content.title}
        onChange={(event) =>
          change({ content: { ...typed.content, title: event.currentTarget.value } })
        }
        dir="auto"
      />
      {questions.map((question) => (
        <QuestionFields
          key={question}
          question={question}
          content={typed.content}
          files={typed.files}
          problems={contentProblems}
          onChange={(changed, added = []) =>
            change({
              content: { ...typed.content, ...changed },
              files: [...typed.files, ...added],
            })
          }
        />
      ))}
      <Problem>
        {Object.keys(problems).length > 0
          ? t('errors.input')
          : submit.error && refusalText(submit.error)}
      </Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={submit.isPending}>
          {t('cases.new.sendByProxy')}
        </Button>
        <Button onClick={props.onCancel}>{t('ui.cancel')}</Button>
      </div>
      <DraftNote state={kept.state} keptAt={kept.keptAt} />
    </form>
  );
}
