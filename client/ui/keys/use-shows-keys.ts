import { useIsTouched } from '../use-is-touched.ts';
import { useAreKeysOn } from './keys-switch.ts';

/** Whether screens tell the single keys of what they offer: they act, and there is a keyboard to press them on. */
export function useShowsKeys(): boolean {
  const areKeysOn = useAreKeysOn();
  const isTouched = useIsTouched();
  return areKeysOn && !isTouched;
}
