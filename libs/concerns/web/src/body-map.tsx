import type { BodyView, MarkKind } from '@caseward/contract';
import { Button, FieldGroup, Radios, Select, TextInput } from '@caseward/web-kit';
import { useRef, useState } from 'react';
import { BodyFigure } from './body-figure';
import { regionsOf, sidesOf, type Spot } from './body-map-spots';
import { inWords, kindWords, regionWords, sideWords, viewWords, type Mark } from './body-map-words';
import { isBegun, noMark, type HalfMark } from './half-mark';

type Props = Readonly<{
  name: string;
  value: readonly Mark[];
  onChange: (value: readonly Mark[]) => void;
  problem: string | undefined;
  /** What is being entered: kept with the form, so that it is never dropped without a word. */
  half: HalfMark;
  onHalf: (half: HalfMark) => void;
}>;

const views: readonly BodyView[] = ['front', 'back'];
const choicesOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

/** Tap the drawing or choose from the lists: where it is, what can be seen, and a few words. No photographs. */
export const BodyMap = ({ name, value, onChange, problem, half, onHalf }: Props) => {
  const { view, region, side, kind, note } = half;
  const [added, setAdded] = useState('');
  const where = useRef<HTMLDivElement>(null);
  const sides = region === '' ? [] : sidesOf(region);
  const spot = region === '' ? undefined : { region, view, side };

  const choose = (chosen: Spot) => onHalf({ ...half, ...chosen });
  const chooseRegion = (chosen: string) => {
    const known = regionsOf(view).find((one) => one === chosen);
    onHalf({ ...half, region: known ?? '', side: known ? (sidesOf(known)[0] ?? 'middle') : side });
  };
  const add = () => {
    if (!spot || kind === '') return setAdded('Choose where it is and what it is first.');
    const mark = { ...spot, kind, ...(note.trim() === '' ? {} : { note }) };
    onChange([...value, mark]);
    setAdded(`Added: ${inWords(mark)}`);
    onHalf({ ...noMark, view, side });
  };

  const clear = () => {
    onHalf({ ...noMark, view });
    setAdded('Cleared.');
    // The button goes away with what it clears.
    where.current?.querySelector<HTMLElement>('[name="body-region"]')?.focus();
  };

  return (
    <FieldGroup
      label="Can you see an injury?"
      hint="Note only what you can see without undressing or examining the child. Left and right are the child’s own. Take no photographs."
      optional
      problem={problem}
    >
      <div className="body-figures">
        {views.map((one) => (
          <BodyFigure key={one} view={one} marks={value} chosen={spot} onChoose={choose} />
        ))}
      </div>
      <div ref={where} className="body-choices">
        <Radios
          name="body-view"
          label="Front or back"
          inline
          value={view}
          onChange={(chosen) =>
            onHalf({ ...half, view: chosen, region: region !== '' && regionsOf(chosen).includes(region) ? region : '' })
          }
          choices={choicesOf(views, viewWords)}
        />
        <Select
          name="body-region"
          label="Where"
          value={region}
          onChange={chooseRegion}
          empty="Choose"
          choices={choicesOf(regionsOf(view), regionWords)}
        />
        {sides.length > 1 && (
          <Select
            name="body-side"
            label="Which side"
            value={side}
            onChange={(chosen) => onHalf({ ...half, side: sides.find((one) => one === chosen) ?? 'middle' })}
            choices={choicesOf(sides, sideWords)}
          />
        )}
        <Select
          name="body-kind"
          label="What it is"
          value={kind}
          onChange={(chosen) => onHalf({ ...half, kind: kinds.find((one) => one === chosen) ?? '' })}
          empty="Choose"
          choices={choicesOf(kinds, kindWords)}
        />
      </div>
      <TextInput
        name="body-note"
        label="Size, colour, shape"
        optional
        max={300}
        value={note}
        onChange={(typed) => onHalf({ ...half, note: typed })}
      />
      <div className="actions">
        <Button kind="secondary" field={name} onClick={add}>
          Add this mark
        </Button>
        {isBegun(half) && (
          <Button kind="plain" onClick={clear}>
            Clear it
          </Button>
        )}
      </div>
      <p className="hint" role="status">
        {added}
      </p>
      {value.length > 0 && (
        <ol className="body-marks" aria-label="Marks on the body map">
          {value.map((mark, i) => (
            // The order is all that tells two equal marks apart.
            <li key={i}>
              {inWords(mark)}{' '}
              <Button kind="plain" onClick={() => onChange(value.filter((_, other) => other !== i))}>
                Remove<span className="out-of-sight"> mark {i + 1}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </FieldGroup>
  );
};

// Every kind has its words, so these are all the kinds.
const kinds = Object.keys(kindWords) as readonly MarkKind[];
