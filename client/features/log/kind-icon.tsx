import {
  IconFile,
  IconHelp,
  IconMessage,
  IconPencil,
  IconPhone,
  IconUsers,
} from '@tabler/icons-react';
import type { LogKind } from '../../../shared/cases/vocabulary.ts';

const icons = {
  note: IconPencil,
  message: IconMessage,
  question: IconHelp,
  call: IconPhone,
  meeting: IconUsers,
  file: IconFile,
} as const satisfies Record<LogKind, unknown>;

export function KindIcon({ kind }: { kind: LogKind }) {
  const Icon = icons[kind];
  return <Icon className="icon" stroke={1.5} aria-hidden="true" />;
}
