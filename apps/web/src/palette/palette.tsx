import { Button, holds, useHide, type Me, type PaletteAction } from '@caseward/web-kit';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { actionsOf, fitting } from './actions';
import { PaletteList } from './palette-list';
import { sectionsOf, statusOf, type Option, type Section } from './sections';
import { useSearch } from './use-search';
import './palette.css';

/** Whoever opens concerns may look through what was written in them. */
const readers = ['DSL', 'DDSL', 'HT', 'EHT', 'COG', 'TSL', 'CEO', 'COT'];

/**
 * Everything one can open or do, by name: an ARIA 1.2 combobox in a native dialog. Nothing of it is stored, and nothing
 * of it stands in an address; closing it forgets what was typed.
 */
export const Palette = ({ me, onClose }: Readonly<{ me: Me; onClose: () => void }>) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const hide = useHide();
  const list = useId();
  const [text, setText] = useState('');
  const [written, setWritten] = useState(false);
  const [active, setActive] = useState(0);
  const searched = useSearch(text, written);

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  const leaving = (run: () => void) => () => {
    // Closed first: it gives the focus back, and the page that follows takes it.
    dialog.current?.close();
    run();
  };
  const go = (path: string) => void navigate(path);
  const asOption = ({ id, title, run }: PaletteAction): Option => ({ key: id, title, run: leaving(run) });
  const type = (typed: string, within = false) => {
    setText(typed);
    setWritten(within);
    setActive(0);
  };

  const actions = written ? [] : fitting(actionsOf(me, { go, hide }), text).map(asOption);
  const found = sectionsOf(searched, me, (path) => leaving(() => go(path)));
  const asksWritten = !written && searched.state === 'found' && holds(me, ...readers);
  const sections: readonly Section[] = [
    { title: 'Actions', options: actions },
    ...found,
    {
      title: 'More',
      options: asksWritten
        ? [{ key: 'written', title: `Look for “${text.trim()}” in what was written`, run: () => type(text, true) }]
        : [],
    },
  ].filter(({ options }) => options.length > 0);
  const options = sections.flatMap((section) => section.options);
  const here = options[Math.min(active, options.length - 1)];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // While the answer is on its way the first row is not yet what they mean.
      if (searched.state !== 'searching') here?.run();
    }
  };
  const status = statusOf(searched, text, options.length - (asksWritten ? 1 : 0));

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="palette-sheet">
        <div className="palette-top">
          <input
            ref={input}
            type="text"
            role="combobox"
            aria-label={written ? 'Words in what was written' : 'Name, class, reference or page'}
            aria-expanded={options.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={here && `${list}-${here.key}`}
            aria-describedby={`${list}-status`}
            placeholder={written ? 'Words in what was written' : 'Name, class, reference or page'}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={100}
            value={text}
            onChange={({ currentTarget }) => type(currentTarget.value, written && currentTarget.value !== '')}
            onKeyDown={onKeyDown}
          />
          <Button kind="secondary" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </div>
        <p
          id={`${list}-status`}
          className={status.alert ? 'palette-status palette-alert' : 'palette-status'}
          role="status"
        >
          {status.words}
        </p>
        <PaletteList id={list} sections={sections} selected={here?.key} />
      </div>
    </dialog>
  );
};
