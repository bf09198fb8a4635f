import { type ReactNode, useId } from 'react';
import { Icon } from './Icon';

type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  status: 'error' | '';
};

/** Label above, control, hint or error below in the same place. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': hint || error ? below : undefined,
        'aria-invalid': Boolean(error),
        status: error ? 'error' : '',
      })}
      <FieldBelow id={below} hint={hint} error={error} />
    </div>
  );
}

/** The same for a group of controls, whose label names the group. */
export function FieldGroup({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  children: ReactNode;
}) {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div
      className="field"
      role="group"
      data-invalid={error ? true : undefined}
      aria-labelledby={id}
      aria-describedby={hint || error ? below : undefined}
    >
      <span className="field-label" id={id}>
        {label}
      </span>
      {children}
      <FieldBelow id={below} hint={hint} error={error} />
    </div>
  );
}

function FieldBelow({ id, hint, error }: { id: string; hint: ReactNode; error: string | null | undefined }) {
  if (error)
    return (
      <p className="field-error" id={id}>
        <Icon name="warn" small />
        {error}
      </p>
    );
  if (hint)
    return (
      <p className="field-hint" id={id}>
        {hint}
      </p>
    );
  return null;
}
