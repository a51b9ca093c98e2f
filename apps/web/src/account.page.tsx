import { densities, Page, prefer, themes, useMe, usePreferences, type Density, type Theme } from '@caseward/web-kit';
import './account.css';
import { MySessions } from './shell/my-sessions';

const themeWords: Readonly<Record<Theme, string>> = { system: 'As my device', light: 'Light', dark: 'Dark' };
const densityWords: Readonly<Record<Density, string>> = {
  comfortable: 'Comfortable: large rows and buttons',
  compact: 'Compact: more on one screen, for a mouse',
};

/** How it looks and listens at this computer, and where one is signed in. */
export const AccountPage = () => {
  const { theme, density, keys } = usePreferences();
  const { idleMinutes } = useMe();
  return (
    <Page title="Settings">
      <p className="hint">They hold for this browser, whoever uses it, and work at once.</p>
      <Pick
        name="theme"
        label="Colours"
        of={themes}
        words={themeWords}
        is={theme}
        onPick={(one) => prefer({ theme: one })}
      />
      <Pick
        name="density"
        label="Space"
        of={densities}
        words={densityWords}
        is={density}
        onPick={(one) => prefer({ density: one })}
      />
      <fieldset className="pick">
        <legend>Keyboard</legend>
        <div className="choice">
          <input
            type="checkbox"
            id="keys-on"
            checked={keys}
            onChange={({ currentTarget }) => prefer({ keys: currentTarget.checked })}
          />
          <label htmlFor="keys-on">Shortcuts of a single key: press ? for the list</label>
        </div>
      </fieldset>
      <h2>Where you are signed in</h2>
      <p className="hint">
        After {idleMinutes} minutes without work the screen is locked. What you were writing is kept.
      </p>
      <MySessions />
    </Page>
  );
};

type PickProps<T extends string> = Readonly<{
  name: string;
  label: string;
  of: readonly T[];
  words: Readonly<Record<T, string>>;
  is: T;
  onPick: (one: T) => void;
}>;

const Pick = <T extends string>({ name, label, of, words, is, onPick }: PickProps<T>) => (
  <fieldset className="pick">
    <legend>{label}</legend>
    {of.map((one) => (
      <div key={one} className="choice">
        <input type="radio" id={`${name}-${one}`} name={name} checked={one === is} onChange={() => onPick(one)} />
        <label htmlFor={`${name}-${one}`}>{words[one]}</label>
      </div>
    ))}
  </fieldset>
);
