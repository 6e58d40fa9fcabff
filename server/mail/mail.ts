import type { ActionLinksTable } from '../../db/schema.ts';

/** What a command asks to be written to somebody; the text is found and sent after commit. */
export type Mail = {
  personId: string;
  /** Key in mail.json. */
  template: string;
  params?: Record<string, unknown>;
  caseId?: string | null;
  /** Makes `{{link}}` in the text: a personal link that does one thing until it expires. */
  link?: { purpose: ActionLinksTable['purpose']; subjectId: string; expiresAt: string };
};
