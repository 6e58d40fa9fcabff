import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { termsSections } from '../../../shared/terms/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { type ComparedPart, SideBySide } from '../../ui/diff/side-by-side.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { capitalised, useLanguageName } from '../../ui/names.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './terms.module.css';
import type { TermsContent, TermsView } from './terms-view.ts';

/** The parts in which two versions are told apart, each named in the reader's language. */
export function useComparedParts() {
  const { t, i18n } = useTranslation();
  const languageName = useLanguageName();
  const partiesOf = (content: TermsContent) =>
    content.parties
      .map((party) =>
        [party.organisationName, party.signatoryName, party.capacity]
          .filter((word) => word.trim() !== '')
          .join(', '),
      )
      .join('\n');
  const datesOf = (content: TermsContent) =>
    [content.startsOn, content.endsOn].filter((on) => on !== null).join(' – ');

  return (before: TermsContent, after: TermsContent): ComparedPart[] => {
    const languages = [
      ...new Set([...before.texts, ...after.texts].map(({ language }) => language)),
    ];
    const named = (name: string, language: string) =>
      languages.length > 1
        ? t('terms.compare.inLanguage', {
            name,
            language: capitalised(languageName(language), i18n.language),
          })
        : name;
    const textParts = languages.flatMap((language) => {
      const [one, other] = [before, after].map((content) =>
        content.texts.find((text) => text.language === language),
      );
      return [
        {
          key: `${language} title`,
          name: named(t('terms.form.title'), language),
          before: one?.title ?? '',
          after: other?.title ?? '',
        },
        ...termsSections.map((section) => ({
          key: `${language} ${section}`,
          name: named(t(`terms.sections.${section}`), language),
          before: one?.sections[section] ?? '',
          after: other?.sections[section] ?? '',
        })),
      ];
    });
    return [
      {
        key: 'parties',
        name: t('terms.parties.heading'),
        before: partiesOf(before),
        after: partiesOf(after),
      },
      { key: 'dates', name: t('terms.form.dates'), before: datesOf(before), after: datesOf(after) },
      ...textParts,
    ];
  };
}

/** Any two versions side by side, word by word. */
export function CompareVersions({
  terms,
  from,
  to,
}: {
  terms: TermsView;
  from: number;
  to: number;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const compared = useQuery(
    trpc.terms.compare.queryOptions({ termsId: terms.id, from, to }, { staleTime: Infinity }),
  );
  const partsOf = useComparedParts();
  const choices = terms.versions.map(({ number }) => ({
    value: String(number),
    label: t('terms.versions.version', { version: number }),
  }));
  const choose = (search: { from: number; to: number }) =>
    void navigate({ to: '/terms/$id', params: { id: terms.id }, search });

  return (
    <>
      <p className={styles.turn}>
        <Link to="/terms/$id" params={{ id: terms.id }} search={{}}>
          {t('terms.compare.back')}
        </Link>
      </p>
      <div className={styles.inline}>
        <NativeSelect
          label={t('terms.compare.from')}
          value={String(from)}
          data={choices}
          onChange={(event) => choose({ from: Number(event.currentTarget.value), to })}
        />
        <NativeSelect
          label={t('terms.compare.to')}
          value={String(to)}
          data={choices}
          onChange={(event) => choose({ from, to: Number(event.currentTarget.value) })}
        />
      </div>
      {compared.isPending && <SkeletonLines rows={8} />}
      {compared.isError && <EmptyState>{refusalText(compared.error)}</EmptyState>}
      {compared.data && (
        <section className={styles.compared} aria-label={t('terms.compare.heading')}>
          <h2 className="vh">{t('terms.compare.heading')}</h2>
          <SideBySide
            beforeName={t('terms.versions.version', { version: from })}
            afterName={t('terms.versions.version', { version: to })}
            parts={partsOf(compared.data.from.content, compared.data.to.content)}
          />
        </section>
      )}
    </>
  );
}
