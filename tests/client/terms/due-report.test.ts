import { expect, test } from 'vitest';
import { dueReport } from '../../../client/features/terms/due-report.ts';

const yes = { allowed: true } as const;
const no = { allowed: false, reason: 'only_responsible_case_manager' } as const;
const day = '2026-06-15';
const check = { kind: 'mid_term', on: day } as const;
const mine = { reportMidTerm: yes, reportClosure: yes };

test('a check is the case manager’s to write from its day on', () => {
  const terms = { state: 'in_force', nextReport: check, abilities: mine } as const;
  expect(dueReport(terms, '2026-06-14')).toBeNull();
  expect(dueReport(terms, day)).toBe('mid_term');
  expect(dueReport({ ...terms, nextReport: { kind: 'closure', on: day } }, day)).toBe('closure');
});

test('once the terms have ended the closure report is, until it is written', () => {
  const ended = { state: 'ended', nextReport: null, abilities: mine } as const;
  expect(dueReport(ended, day)).toBe('closure');
  expect(dueReport({ ...ended, abilities: { ...mine, reportClosure: no } }, day)).toBeNull();
});

test('nobody else is asked for one', () => {
  const abilities = { reportMidTerm: no, reportClosure: no };
  expect(dueReport({ state: 'in_force', nextReport: check, abilities }, day)).toBeNull();
});
