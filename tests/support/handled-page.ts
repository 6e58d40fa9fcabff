import type { Locator, Page } from 'playwright-core';

/** How somebody uses a page: which texts they look for, and how they do what a journey has them do. */
export type Handling = {
  /** The text to look for in place of the one a journey names. */
  text?: (searched: string | RegExp, isExact?: boolean) => string | RegExp;
  /** Does something to an element in another way than by pointing at it; without an entry it is pointed at. */
  acts?: Partial<Record<string, (element: Locator, ...rest: never[]) => Promise<void>>>;
};

const originals = new WeakMap<object, object>();

/** The page or element itself, behind the way it is handled. */
export function itself<Thing extends object>(thing: Thing): Thing {
  return (originals.get(thing) as Thing | undefined) ?? thing;
}

type Named = { name?: string | RegExp; label?: string; exact?: boolean; [option: string]: unknown };

const takesText = new Set(['getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle']);

type Option = string | { label: string };

/** The option whose label is the text somebody would look for. */
async function optionCalled(
  list: Locator,
  option: Option,
  text: NonNullable<Handling['text']>,
): Promise<Option> {
  if (typeof option === 'string') return option;
  const searched = text(option.label, true);
  if (typeof searched === 'string') return { label: searched };
  const labels = list.locator('option');
  await labels.filter({ hasText: searched }).first().waitFor({ state: 'attached' });
  const label = (await labels.allTextContents()).find((each) => searched.test(each));
  return { label: label ?? option.label };
}

/** A page, or an element of it, that is used in this way; everything found through it is, too. */
export function handle<Thing extends Page | Locator>(thing: Thing, handling: Handling): Thing {
  const { text = (searched: string | RegExp) => searched, acts = {} } = handling;

  const optionsOf = (options: Named): Named => ({
    ...options,
    ...(options.name === undefined ? {} : { name: text(options.name, options.exact) }),
    ...Object.fromEntries(
      ['hasText', 'hasNotText']
        .filter((key) => options[key] !== undefined)
        .map((key) => [key, text(options[key] as string | RegExp)]),
    ),
    ...Object.fromEntries(
      ['has', 'hasNot']
        .filter((key) => options[key] !== undefined)
        .map((key) => [key, itself(options[key] as object)]),
    ),
  });
  const argumentOf = (method: string, argument: unknown, at: number, all: unknown[]): unknown => {
    if (typeof argument !== 'object' || argument === null || argument instanceof RegExp) {
      const options = all[1] as Named | undefined;
      const isText = takesText.has(method) && at === 0;
      return isText ? text(argument as string | RegExp, options?.exact) : argument;
    }
    return originals.has(argument) ? itself(argument) : optionsOf(argument as Named);
  };

  async function select(list: Locator, named: Option): Promise<void> {
    const option = await optionCalled(list, named, text);
    if (acts.selectOption) await (acts.selectOption as typeof select)(list, option);
    else await list.selectOption(option);
  }

  const handled = new Proxy(thing, {
    get(target, property) {
      const value = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const method = String(property);
        if (method === 'selectOption') {
          return select(target as Locator, given[0] as Option);
        }
        const act = acts[method] as ((...all: unknown[]) => Promise<void>) | undefined;
        if (act) return act(target, ...given);
        const result = value.apply(
          target,
          given.map((argument, at) => argumentOf(method, argument, at, given)),
        );
        if (method === 'all') {
          return result.then((found: Locator[]) => found.map((each) => handle(each, handling)));
        }
        const isLocator = typeof result?.waitFor === 'function' && typeof result.nth === 'function';
        return isLocator ? handle(result as Locator, handling) : result;
      };
    },
  });
  originals.set(handled, thing);
  return handled;
}
