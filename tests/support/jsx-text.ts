import { parseSync, Visitor } from 'vite';

export type FoundText = { line: number; text: string };

/** Attributes whose text is read by people, on the screen or by a screen reader. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'description',
  'error',
  'label',
  'lead',
  'message',
  'placeholder',
  'title',
  'tooltip',
]);

/** A reference such as NM-2026-0042 is no word. */
const hasWord = (text: string) => /\p{L}{2,}/u.test(text.replace(/[A-Z]+(-\d+)+/g, ''));

function parse(path: string, source: string) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  return program;
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

type Expression = {
  type: string;
  start: number;
  value?: unknown;
  quasis?: { value: { raw: string } }[];
};

/** The words of a literal or of the fixed parts of a template; what is computed has none. */
function wordsOf(node: Expression | null | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral')
    return (node.quasis ?? []).map((part) => part.value.raw).join(' ');
  return '';
}

/** Text written into JSX: between tags, in braces, or in an attribute that people read. */
export function hardCodedTexts(path: string, source: string): FoundText[] {
  const found: FoundText[] = [];
  const note = (text: string, offset: number) => {
    if (hasWord(text)) found.push({ line: lineAt(source, offset), text: text.trim() });
  };
  new Visitor({
    JSXText: (node) => note(node.value, node.start + node.value.search(/\S|$/)),
    JSXAttribute: (node) => {
      if (node.name.type !== 'JSXIdentifier' || !spokenAttributes.has(node.name.name)) return;
      const value =
        node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
      note(wordsOf(value), node.start);
    },
    JSXElement: (node) => {
      for (const child of node.children) {
        if (child.type === 'JSXExpressionContainer') note(wordsOf(child.expression), child.start);
      }
    },
  }).visit(parse(path, source));
  return found;
}

/** Every string of a source, and every template as a pattern, `*` for what is computed: among them the keys it asks for. */
export function stringsOf(
  path: string,
  source: string,
): { literals: string[]; patterns: string[] } {
  const literals: string[] = [];
  const patterns: string[] = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') literals.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      patterns.push(quasis.map((part) => part.value.raw).join('*'));
    },
  }).visit(parse(path, source));
  return { literals, patterns };
}

export type UsedKey = { line: number; key: string; isPattern: boolean };

/**
 * The keys handed to `t` and `textFor`. One put together in a template becomes a pattern, `*` for
 * what is computed; a key that is a variable cannot be known here.
 */
export function translationKeys(path: string, source: string): UsedKey[] {
  const found: UsedKey[] = [];
  new Visitor({
    CallExpression: (node) => {
      const { callee } = node;
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : '';
      if (name !== 't' && name !== 'textFor') return;
      const line = lineAt(source, node.start);
      const key: Expression | undefined = node.arguments[0];
      if (key?.type === 'Literal' && typeof key.value === 'string') {
        found.push({ line, key: key.value, isPattern: false });
      } else if (key?.type === 'TemplateLiteral') {
        const pattern = (key.quasis ?? []).map((part) => part.value.raw).join('*');
        found.push({ line, key: pattern, isPattern: true });
      }
    },
  }).visit(parse(path, source));
  return found;
}
