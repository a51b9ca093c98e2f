import { useId, type ReactNode } from 'react';

export type FieldProps<T> = Readonly<{
  label: ReactNode;
  name: string;
  value: T;
  onChange: (value: T) => void;
  problem?: string | undefined;
  hint?: ReactNode;
  optional?: boolean;
}>;

type Shell = Readonly<{
  label: ReactNode;
  problem?: string | undefined;
  hint?: ReactNode;
  optional?: boolean | undefined;
}>;

/** Label, hint, problem, then the control that all three describe. */
export const Field = ({
  label,
  problem,
  hint,
  optional,
  children,
}: Shell &
  Readonly<{
    children: (control: { id: string; describedBy: string | undefined; invalid: true | undefined }) => ReactNode;
  }>) => {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      )}
      <Problem id={`${id}-problem`} problem={problem} />
      {children({ id, describedBy, invalid: problem ? true : undefined })}
    </div>
  );
};

/** The same for several controls that answer one question. */
export const FieldGroup = ({
  label,
  problem,
  hint,
  optional,
  role,
  children,
}: Shell & Readonly<{ role?: 'radiogroup'; children: ReactNode }>) => {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      className={problem ? 'field field-wrong' : 'field'}
      role={role}
      aria-describedby={describedBy}
      aria-invalid={role && problem ? true : undefined}
    >
      <legend>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </legend>
      {hint && (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      )}
      <Problem id={`${id}-problem`} problem={problem} />
      {children}
    </fieldset>
  );
};

const Problem = ({ id, problem }: Readonly<{ id: string; problem: string | undefined }>) =>
  problem ? (
    <p id={id} className="problem">
      <span className="out-of-sight">Error: </span>
      {problem}
    </p>
  ) : null;
