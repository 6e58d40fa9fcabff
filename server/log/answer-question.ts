import { answerQuestionInput } from '../../shared/log/input.ts';
import { canAnswerQuestion } from '../../shared/log/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getLogEntryFacts } from './queries.ts';
import { writeLogEntry } from './write-log-entry.ts';

/**
 * Answers a question on the case, to the same readers; by proxy the government's answer as a case manager heard it.
 * Refuses what is no question here (`not_found`), an answer from the side that asked (`not_asked_by_other_side`), a
 * second one (`answer_already_given`), and what `cases.log` refuses.
 * Source: the mechanism’s rules, "Who will see a message … is inherited by answers to it".
 */
export const answerQuestion = defineCommand({
  name: 'cases.answer',
  input: answerQuestionInput,
  async run(ctx, input): Promise<{ id: string }> {
    const question = found(await getLogEntryFacts(ctx.tx, input.questionId));
    const { access } = await requireCase(ctx.tx, ctx.actor, question.caseId);
    const answeringAs = access === 'government' || input.proxy ? 'government' : 'staff';
    ensure(canAnswerQuestion(question, answeringAs));
    return writeLogEntry.run(ctx, {
      caseId: question.caseId,
      kind: 'message',
      body: input.body,
      inReplyToId: input.questionId,
      fileIds: input.fileIds,
      proxy: input.proxy,
    });
  },
});
