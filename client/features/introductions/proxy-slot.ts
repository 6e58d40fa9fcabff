import type { ReactNode } from 'react';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';

/** The fields of a proxy, which come from the feature that knows whom a case can be spoken for by. */
export type ProxySlot = (props: {
  organisationId: string;
  value: RecordedFor;
  onChange: (value: RecordedFor) => void;
  errors?: Partial<Record<keyof RecordedFor, string>>;
}) => ReactNode;
