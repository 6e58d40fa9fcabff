import { describe, expect, it } from 'vitest';
import { introductionAccess, isNameWithheldFrom } from '../../../shared/introductions/access.ts';
import type { IntroductionStatus } from '../../../shared/introductions/vocabulary.ts';
import { actors, facts, type Who } from './cast.ts';

describe('How much of an introduction somebody sees', () => {
  const seen: [IntroductionStatus, Who, string][] = [
    ['draft', 'the responsible case manager', 'responsible'],
    ['draft', 'another case manager', 'staff'],
    ['draft', 'a committee member', 'staff'],
    ['draft', 'a conflicted chair', 'none'],
    ['draft', 'the government', 'none'],
    ['draft', 'the institute', 'none'],
    ['offered', 'the government', 'brief'],
    ['offered', 'the institute', 'brief'],
    ['offered', 'the institute by link', 'brief'],
    ['offered', 'another provider', 'none'],
    ['offered', 'an administrator', 'none'],
    ['offered', 'anyone', 'none'],
    ['withdrawn', 'the institute', 'brief'],
    ['open', 'the government', 'dialogue'],
    ['open', 'the institute', 'dialogue'],
    ['open', 'another provider', 'none'],
    ['open', 'an administrator', 'none'],
    ['open', 'a committee member', 'staff'],
    ['concluded', 'the institute', 'dialogue'],
  ];
  for (const [status, who, access] of seen) {
    it(`${who}, ${status}: ${access}`, () => {
      expect(introductionAccess(actors[who], facts(status))).toBe(access);
    });
  }

  it('a party asked later than the government sees nothing yet', () => {
    const given = facts('offered', { states: ['asked', 'not_asked'], governmentFirst: true });
    expect(introductionAccess(actors['the institute'], given)).toBe('none');
  });

  it('a party dropped before it opened sees the brief it was asked about, not the dialogue', () => {
    const given = facts('open', { states: ['yes', 'dropped'] });
    expect(introductionAccess(actors['the institute'], given)).toBe('brief');
  });

  it('the government of the case is informed where others meet, once they are asked', () => {
    const between = (status: IntroductionStatus) => {
      const given = facts(status);
      return { ...given, parties: given.parties.slice(1) };
    };
    expect(introductionAccess(actors['the government'], between('draft'))).toBe('none');
    expect(introductionAccess(actors['the government'], between('offered'))).toBe('informed');
    expect(introductionAccess(actors['the government'], between('open'))).toBe('informed');
  });

  it('the government’s name is withheld from the others until the introduction opens', () => {
    const offered = facts('offered', { nameWithheld: true });
    expect(isNameWithheldFrom(actors['the institute'], offered)).toBe(true);
    expect(isNameWithheldFrom(actors['the institute by link'], offered)).toBe(true);
    expect(isNameWithheldFrom(actors['the government'], offered)).toBe(false);
    expect(isNameWithheldFrom(actors['the responsible case manager'], offered)).toBe(false);
    expect(isNameWithheldFrom(actors['the institute'], facts('open', { nameWithheld: true }))).toBe(
      false,
    );
  });
});
