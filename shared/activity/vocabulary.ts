/** What events are about, for whoever reads the whole trail; each gathers the first words of events' names. */
export const trailKinds = {
  people: ['person', 'installation'],
  organisations: ['organisation', 'listing', 'track_record', 'topic_tree'],
  cases: ['case', 'draft', 'interest', 'reminder', 'turn'],
  log: ['log', 'file'],
  introductions: ['introduction', 'consultation'],
  terms: ['terms'],
  settings: ['settings'],
  letters: ['letter'],
} as const;

export type TrailKind = keyof typeof trailKinds;

export const trailKindNames = Object.keys(trailKinds) as TrailKind[];

/** Stands for the mechanism itself where a person is asked for. */
export const byTheMechanism = 'mechanism';
