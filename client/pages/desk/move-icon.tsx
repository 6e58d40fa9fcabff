import {
  IconArrowRight,
  IconBell,
  IconCalendar,
  IconCheck,
  IconClock,
  IconFileText,
  IconMail,
  IconMessage,
  IconPlayerPause,
  IconPlus,
  IconScale,
} from '@tabler/icons-react';
import type { NamedMove } from './desk-types.ts';

/** Two rings joined, as the status of a case that is being introduced. */
function IntroductionIcon() {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <circle cx="3.75" cy="8" r="2.25" />
      <circle cx="12.25" cy="8" r="2.25" />
      <path d="M6 8h4" />
    </svg>
  );
}

const icons = {
  claim_case: IconPlus,
  answer_question: IconMessage,
  read_message: IconMail,
  read_revision: IconFileText,
  resume_case: IconPlayerPause,
  circulate_terms: IconFileText,
  revise_terms: IconFileText,
  set_next_turn: IconCalendar,
  ask_how_it_went: IconMessage,
  close_case: IconCheck,
  decide_consultation: IconScale,
  follow_up: IconCheck,
  nudge: IconClock,
  reminder: IconBell,
  open_case: IconArrowRight,
} as const;

/** The kind of move as a small picture beside its name. */
export function MoveIcon({ move }: { move: NamedMove }) {
  if (
    move === 'offer_first_introduction' ||
    move === 'offer_introduction' ||
    move === 'redraft_introduction'
  ) {
    return <IntroductionIcon />;
  }
  const Icon = icons[move];
  const className = move === 'open_case' ? 'icon mirrors' : 'icon';
  return <Icon className={className} stroke={1.5} aria-hidden="true" />;
}
