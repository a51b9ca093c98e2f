import { useEffect } from 'react';
import type { Section } from './sections';

type Props = Readonly<{ id: string; sections: readonly Section[]; selected: string | undefined }>;

/** The rows in their groups. The focus stays in the box above; the selected row is kept in sight. */
export const PaletteList = ({ id, sections, selected }: Props) => {
  useEffect(() => {
    document.getElementById(`${id}-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, selected]);
  return (
    <div id={id} role="listbox" aria-label="Results" hidden={sections.length === 0}>
      {sections.map(({ title, options, more }) => (
        <div key={title} role="group" aria-label={more ? `${title}, ${more}` : title}>
          <div className="palette-group" role="presentation">
            {title} {more && <span>{more}</span>}
          </div>
          {options.map(({ key, title: words, note, run }) => (
            <div
              key={key}
              id={`${id}-${key}`}
              role="option"
              aria-selected={key === selected}
              // Before the input loses the focus, so that a tap is never lost.
              onMouseDown={(event) => event.preventDefault()}
              onClick={run}
            >
              <span className="palette-title">{words}</span> {note && <span className="muted">{note}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
};
