import { useMediaQuery } from '@mantine/hooks';

/** Whether whoever looks points with a finger, or looks at so small a screen that they probably do. */
export function useIsTouched(): boolean {
  return useMediaQuery('(pointer: coarse), (max-width: 48em)', false, {
    getInitialValueInEffect: false,
  });
}
