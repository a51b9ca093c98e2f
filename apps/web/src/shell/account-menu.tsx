import {
  Button,
  chooseTheme,
  roleName,
  switchShortcuts,
  theme,
  themes,
  useShortcutsOn,
  type Me,
} from '@caseward/web-kit';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { signOut } from './session';

const Personas = lazy(() => import('./personas').then((module) => ({ default: module.Personas })));
const themeWords = { system: 'As my device', light: 'Light', dark: 'Dark' };

/** Who I am here, how it looks, and the way out. A plain disclosure, not a menu of roles and arrow keys. */
export const AccountMenu = ({ me }: Readonly<{ me: Me }>) => {
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event.type === 'pointerdown' && event.target instanceof Node && box.current?.contains(event.target)) return;
      box.current?.removeAttribute('open');
      if (event.type === 'keydown') box.current?.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [open]);
  return (
    <details ref={box} className="account" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="button button-secondary">Account</summary>
      {open && (
        <div className="account-panel">
          <p>
            <strong>{me.name}</strong>
          </p>
          <ul>
            {me.roles.map(({ role, bodyId, bodyName }) => (
              <li key={`${role}-${bodyId}`}>
                {roleName(role)} <span className="muted">{bodyName}</span>
              </li>
            ))}
          </ul>
          <Looks />
          {me.mode === 'DEMO' && (
            <Suspense fallback={null}>
              <h2>Look through other eyes</h2>
              <Personas current={me.personId} />
            </Suspense>
          )}
          <Button kind="secondary" onClick={() => void signOut()}>
            Sign out
          </Button>
        </div>
      )}
    </details>
  );
};

const Looks = () => {
  const [chosen, setChosen] = useState(theme());
  const keys = useShortcutsOn();
  return (
    <>
      <div className="looks" role="group" aria-label="Colours">
        {themes.map((one) => (
          <Button
            key={one}
            kind="secondary"
            pressed={one === chosen}
            onClick={() => {
              chooseTheme(one);
              setChosen(one);
            }}
          >
            {themeWords[one]}
          </Button>
        ))}
      </div>
      <div className="choice">
        <input
          type="checkbox"
          id="keys-on"
          checked={keys}
          onChange={({ currentTarget }) => switchShortcuts(currentTarget.checked)}
        />
        <label htmlFor="keys-on">Keyboard shortcuts (press ? for a list)</label>
      </div>
    </>
  );
};
