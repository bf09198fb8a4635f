import { Button, type ButtonProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isHoldKey, isKeyPressed, isPressed } from './holdStart';

/** How long it is held, as the bar in actions.css fills. */
const HOLD_MS = 1200;

/**
 * A button that works when it is held, with the main button of the pointer or with Space or Enter, and not when it is let go before. A
 * key that was held already when it came here does not count.
 */
export function HoldButton({
  onHeld,
  disabled,
  children,
  ...rest
}: Omit<ButtonProps, 'onClick'> & { onHeld: () => void }) {
  const [holding, setHolding] = useState(false);
  const timer = useRef<number | null>(null);
  const stop = () => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = null;
    setHolding(false);
  };
  const begin = () => {
    if (disabled || timer.current !== null) return;
    setHolding(true);
    timer.current = window.setTimeout(() => {
      stop();
      onHeld();
    }, HOLD_MS);
  };
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
    },
    [],
  );
  return (
    <Button
      {...rest}
      disabled={disabled ?? false}
      className={holding ? 'hold-button holding' : 'hold-button'}
      onPointerDown={(event) => isPressed(event) && begin()}
      onPointerUp={stop}
      onPointerLeave={stop}
      onBlur={stop}
      onKeyDown={(event) => {
        if (!isHoldKey(event.key)) return;
        event.preventDefault();
        if (isKeyPressed(event)) begin();
      }}
      onKeyUp={(event) => isHoldKey(event.key) && stop()}
    >
      {children}
    </Button>
  );
}
