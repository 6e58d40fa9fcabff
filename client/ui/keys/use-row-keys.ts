import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActs } from './acts.ts';

/** What opens a row: what says so of itself (`data-opens`), else its first link. */
const openerOf = (row: Element) =>
  row.querySelector<HTMLElement>('[data-opens]') ?? row.querySelector<HTMLElement>('a[href]');

/** `j` and `k` lead from row to row of a list (`data-row`) by what opens each, and Enter opens it. */
export function useRowKeys(list: RefObject<HTMLElement | null>, hasRows = true): void {
  const { t } = useTranslation();
  const latest = useRef<Element>(null);

  function go(step: 1 | -1): void {
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])].filter(openerOf);
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    // Back from a dialog or the filters one goes on where one was.
    const before = focused >= 0 || !latest.current ? focused : rows.indexOf(latest.current);
    const at = before < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, before + step));
    const row = rows[at];
    if (!row) return;
    latest.current = row;
    openerOf(row)?.focus();
  }

  const moving = [
    { name: t('ui.keys.next'), keys: ['j'], isKeyOnly: true, run: () => go(1) },
    { name: t('ui.keys.previous'), keys: ['k'], isKeyOnly: true, run: () => go(-1) },
    { name: t('ui.keys.open'), keys: [t('ui.keys.enter')], isKeyOnly: true },
  ];
  useActs(t('ui.keys.list'), hasRows ? moving : []);
}
