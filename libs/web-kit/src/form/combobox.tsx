import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Field, type FieldProps } from './field';
import { useUnfinished } from './unfinished';
import { useFinding, type Found } from './use-finding';
import './combobox.css';

type Props = FieldProps<readonly Found[]> &
  Readonly<{
    find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
    /** One answer only: a second choice takes the place of the first. */
    single?: boolean;
    /** What to do when they are not on the list. */
    missing?: string;
    /** Whether what was typed may stand for somebody who is not on the list. */
    unlisted?: boolean;
  }>;

/** Type two letters, choose with arrow keys and Enter, or by touch (ARIA 1.2 combobox with a list). */
export const Combobox = ({
  name,
  value,
  onChange,
  find,
  single = false,
  missing,
  unlisted = false,
  ...field
}: Props) => {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, setText, found, active, setActive, status, close } = useFinding(find, value, unlisted);
  // Whoever goes on to the next question, by a key or by touch, no longer has the list over it.
  const [here, setHere] = useState(false);
  const open = here && found.length > 0;
  useUnfinished(name, text.trim() === '' ? undefined : 'Choose them from the list, or clear it');

  const choose = (person: Found | undefined) => {
    if (!person) return;
    onChange(single ? [person] : [...value, person]);
    close();
    input.current?.focus();
  };
  const remove = (id: string) => {
    onChange(value.filter((chosen) => chosen.id !== id));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && text !== '') {
      // Never sends the form from here; with nothing marked it takes the first of the list.
      event.preventDefault();
      choose(found[Math.max(active, 0)]);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };

  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <div className="combobox">
          {value.length > 0 && (
            <ul className="chips" aria-label="Chosen">
              {value.map((person) => (
                <li className="chip" key={person.id}>
                  <span>
                    {person.label}
                    {person.note && <span className="muted"> {person.note}</span>}
                  </span>
                  <button type="button" aria-label={`Remove ${person.label}`} onClick={() => remove(person.id)}>
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            ref={input}
            id={id}
            data-field={name}
            role="combobox"
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open && active >= 0 && found[active] ? `${list}-${found[active].id}` : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            type="text"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onFocus={() => setHere(true)}
            onBlur={() => {
              setHere(false);
              setActive(-1);
            }}
          />
          <ul id={list} role="listbox" aria-label="People found" hidden={!open}>
            {found.map((person, i) => (
              <li
                key={person.id}
                id={`${list}-${person.id}`}
                role="option"
                aria-selected={i === active}
                // Before the input loses the focus, so that a tap is never lost.
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(person);
                }}
              >
                {person.label} {person.note && <span className="muted">{person.note}</span>}
              </li>
            ))}
          </ul>
          <p className={status.seen ? 'hint' : 'out-of-sight'} role="status">
            {status.words}
            {status.none && missing && ` ${missing}`}
          </p>
        </div>
      )}
    </Field>
  );
};
