import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { type MouseEvent, type ReactNode, useId } from 'react';

type ActionButtonProps = ButtonProps & {
  children: ReactNode;
  type?: 'button' | 'submit';
  onClick?: () => void;
  /** Why it cannot be done now and who could do it; null or absent when it can. */
  refusal?: string | null;
};

/**
 * A button that teaches when it refuses: it stays focusable, says why on hover, focus and tap,
 * and is announced as unavailable with the reason as its description.
 */
export function ActionButton({ refusal, onClick, type = 'button', ...props }: ActionButtonProps) {
  const reasonId = useId();
  if (!refusal) return <Button {...props} type={type} onClick={onClick} />;
  return (
    <>
      <Tooltip label={refusal} openDelay={0}>
        <Button
          {...props}
          type="button"
          data-disabled
          aria-disabled="true"
          aria-describedby={reasonId}
          onClick={(event: MouseEvent) => event.preventDefault()}
        />
      </Tooltip>
      <span id={reasonId} hidden>
        {refusal}
      </span>
    </>
  );
}
