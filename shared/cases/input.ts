import { z } from 'zod';
import { regions } from '../directory/vocabulary.ts';
import { dateOn, id, longText, requiredLongText, shortText, text } from '../text.ts';
import { proxyInput } from './proxy.ts';
import { requestContent, submittableContent } from './request.ts';
import {
  caseOutcomes,
  caseStatuses,
  caseSteps,
  commitmentEffects,
  readinessKeys,
  readinessStates,
} from './vocabulary.ts';

const caseId = id;

export const startDraftInput = z.object({
  organisationId: id.nullable().default(null),
  content: requestContent.prefault({}),
});
export const saveDraftInput = z.object({
  draftId: id,
  organisationId: id.nullable().default(null),
  content: requestContent,
  version: z.int(),
});
export const discardDraftInput = z.object({ draftId: id });

export const submitCaseInput = z.object({
  organisationId: id,
  content: submittableContent,
  /** The draft it was written in, if any; it becomes the case. */
  draftId: id.nullable().default(null),
  proxy: proxyInput,
});

export const claimCaseInput = z.object({ caseId });
export const assignCaseInput = z.object({ caseId, managerId: id });
export const handOverCaseInput = z.object({ caseId, managerId: id, remark: longText.default('') });
export const handOverCasesInput = z.object({
  caseIds: z.array(id).min(1).max(200),
  managerId: id,
  remark: longText.default(''),
});
export const lendCaseInput = z
  .object({ caseId, personId: id, fromOn: dateOn, untilOn: dateOn })
  .refine((loan) => loan.fromOn <= loan.untilOn, { error: 'until_before_from', path: ['untilOn'] });
export const returnCaseInput = z.object({ caseId, personId: id });

export const draftRevisionInput = z.object({
  caseId,
  content: submittableContent,
  /** What changed and why, for whoever compares. */
  reason: longText.default(''),
  /** The revision it was written from; another one in between is a stale edit. */
  basedOnRevision: z.int(),
});
export const confirmRevisionInput = z.object({ caseId, number: z.int(), proxy: proxyInput });
export const dropRevisionInput = z.object({
  caseId,
  number: z.int(),
  reason: longText.default(''),
});

export const setReadinessInput = z.object({
  caseId,
  key: z.enum(readinessKeys),
  state: z.enum(readinessStates),
  remark: longText.default(''),
  shared: z.boolean().default(false),
});

export const holdCaseInput = z.object({ caseId, untilOn: dateOn, reason: requiredLongText });
export const resumeCaseInput = z.object({ caseId });

export const shortlistInput = z.object({ caseId, organisationId: id, reason: requiredLongText });
export const removeFromShortlistInput = z.object({ caseId, organisationId: id });

export const selectProvidersInput = z.object({
  caseId,
  chosenOrganisationIds: z.array(id).min(1).max(20),
  consideredOrganisationIds: z.array(id).max(50).default([]),
  rationale: requiredLongText,
  proxy: proxyInput,
});

const closing = z.object({
  caseId,
  outcome: z.enum(caseOutcomes),
  summary: requiredLongText,
  alternativeOffered: longText.default(''),
  duplicateOfId: id.nullable().default(null),
  commitmentEffect: z.enum(commitmentEffects).default('none'),
  commitmentBefore: longText.default(''),
  commitmentAfter: longText.default(''),
});
export const closeCaseInput = closing.extend({ proxy: proxyInput });
export const declineCaseInput = z.object({
  caseId,
  outcome: z.enum(['not_eligible', 'out_of_scope', 'referred_elsewhere', 'duplicate']),
  summary: requiredLongText,
  alternativeOffered: requiredLongText,
  duplicateOfId: id.nullable().default(null),
});
export const withdrawCaseInput = z.object({
  caseId,
  summary: requiredLongText,
  proxy: proxyInput,
});
export const rateHelpInput = z.object({
  caseId,
  /** 1, not at all, to 5, very much. */
  wasHelped: z.int().min(1).max(5),
  comment: longText.default(''),
  proxy: proxyInput,
});
export const reopenCaseInput = z.object({ caseId, reason: requiredLongText });

export const caseSorts = ['unassigned_first', 'last_movement', 'submitted', 'reference'] as const;
export type CaseSort = (typeof caseSorts)[number];
export const listCasesInput = z.object({
  statuses: z.array(z.enum(caseStatuses)).optional(),
  /** A case manager's id, or `nobody`. */
  managerId: z.union([id, z.literal('nobody')]).optional(),
  organisationId: id.optional(),
  /** A topic, with what stands below it. */
  topicId: id.optional(),
  /** The region of the governments that ask, as an M49 code. */
  region: z.enum(regions).optional(),
  /** The code of a grand challenge or of a policy area. */
  challenge: text(80).optional(),
  submittedFrom: dateOn.optional(),
  /** Those that came this far or further, also when they fell back. */
  reached: z.enum(caseSteps).optional(),
  /** Those that came this far and no further. */
  furthest: z.enum(caseSteps).optional(),
  /** Words of the reference, title or government. */
  text: shortText.optional(),
  /** Only those the staff member is responsible for, or that are lent to them. */
  mine: z.boolean().default(false),
  /** Only those of organisations the person acts for, whatever else they may read. */
  asGovernment: z.boolean().default(false),
  sort: z.enum(caseSorts).default('last_movement'),
  descending: z.boolean().default(true),
  cursor: text(200).nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListCasesInput = z.output<typeof listCasesInput>;

export const caseByReferenceInput = z.object({ reference: text(40) });
export const caseIdInput = z.object({ caseId });
export const draftIdInput = z.object({ draftId: id });
