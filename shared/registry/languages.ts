/**
 * Languages an organisation can work in: ISO 639-1, and ISO 639-3 for a few that have no two-letter code.
 * `Intl.DisplayNames` has their names in every language; of those that browsers leave out, `languages.<code>` in the locales.
 */
export const languageCodes: readonly string[] = (
  'aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ' +
  'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik ' +
  'is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ' +
  'ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa ' +
  'sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ' +
  'ur uz ve vi wa wo xh yi yo za zh zu ' +
  'bem ceb fil hil kab kri lua luo mos nso prs quc rif sat shi srr tet tpi tum zgh'
).split(' ');

const known: ReadonlySet<string> = new Set(languageCodes);

/** Whether it is the code of a language an organisation can work in. */
export function isLanguageCode(code: string): boolean {
  return known.has(code);
}
