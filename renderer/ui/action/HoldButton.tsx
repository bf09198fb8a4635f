import { Button, type ButtonProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** How long it is held, as the bar in actions.css fills. */
const HOLD_MS = 1200;

/** A button that works when it is held, with the pointer or with Space or Enter, and not when it is let go before. */
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
  const isKey = (key: string) => key === ' ' || key === 'Enter';
  return (
    <Button
      {...rest}
      disabled={disabled ?? false}
      className={holding ? 'hold-button holding' : 'hold-button'}
      onPointerDown={begin}
      onPointerUp={stop}
      onPointerLeave={stop}
      onBlur={stop}
      onKeyDown={(event) => {
        if (!isKey(event.key)) return;
        event.preventDefault();
        begin();
      }}
      onKeyUp={(event) => isKey(event.key) && stop()}
    >
      {children}
    </Button>
  );
}
