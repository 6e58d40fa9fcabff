import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { News } from '../../shared/activity/news.ts';

/** What is told of first when several things happened to one case. */
const topics = ['message', 'terms', 'introduction', 'case', 'log'] as const;

/** Who asked for help in the case, as far as a screen that is open has read it; else the case's reference. */
function nameOfCase(client: QueryClient, reference: string): string {
  for (const path of [
    ['cases', 'get'],
    ['views', 'caseFile'],
  ]) {
    const found = client.getQueryData([path, { input: { reference }, type: 'query' }]);
    if (typeof found === 'object' && found !== null && 'organisation' in found) {
      const { organisation } = found as { organisation: { name: string } };
      return organisation.name;
    }
  }
  return reference;
}

/** One sentence for everything a burst of news has changed on the screen. */
export function newsSentence(t: TFunction, client: QueryClient, news: readonly News[]): string {
  const [first] = news;
  const isOfOne = news.every(({ reference }) => reference === first?.reference);
  const about = topics.find((topic) => news.some((one) => one.about === topic));
  if (!isOfOne || !about) return t('live.news.several');
  if (!first?.reference) return t(`live.news.plain.${about}`);
  return t(`live.news.named.${about}`, { name: nameOfCase(client, first.reference) });
}
