import { later, useShortcuts, type Me } from '@caseward/web-kit';
import { useEffect, useState } from 'react';
import './search-button.css';

const Palette = later(async () => (await import('./palette')).Palette);

/** The way to everything by name: this button, `/`, or Ctrl+K. */
export const SearchButton = ({ me }: Readonly<{ me: Me }>) => {
  // Which opening it is: shut and opened again in one breath, it begins anew.
  const [{ opening, shown }, setShown] = useState({ opening: 0, shown: false });
  const [open] = useState(() => () => setShown((now) => (now.shown ? now : { opening: now.opening + 1, shown: true })));
  useShortcuts({ '/': open }, { '/ or Ctrl+K': 'Search' });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open]);
  return (
    <>
      <button
        type="button"
        className="icon-button search-button"
        aria-keyshortcuts="Control+K Meta+K /"
        aria-haspopup="dialog"
        onClick={open}
      >
        <svg className="search-glass" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M8.500 2.500a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM13 13l4.500 4.500" />
        </svg>
        <span className="out-of-sight">Search</span>
      </button>
      {shown && <Palette key={opening} me={me} onClose={() => setShown({ opening, shown: false })} />}
    </>
  );
};
