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
import { useState } from 'react';
import { Personas } from './personas';
import { signOut } from './session';

const themeWords = { system: 'As my device', light: 'Light', dark: 'Dark' };

export const AccountPanel = ({ me }: Readonly<{ me: Me }>) => (
  <>
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
    {me.mode === 'DEMO' && <Personas title="Look through other eyes" current={me.personId} />}
    <Button kind="secondary" onClick={() => void signOut()}>
      Sign out
    </Button>
  </>
);

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
