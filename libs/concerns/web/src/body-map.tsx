import type { BodyRegion, BodySide, BodyView, MarkKind } from '@caseward/contract';
import { Button, FieldGroup, Radios, Select, TextInput } from '@caseward/web-kit';
import { useState } from 'react';
import { BodyFigure } from './body-figure';
import { regionsOf, sidesOf, type Spot } from './body-map-spots';
import { inWords, kindWords, regionWords, sideWords, viewWords, type Mark } from './body-map-words';

type Props = Readonly<{
  name: string;
  value: readonly Mark[];
  onChange: (value: readonly Mark[]) => void;
  problem: string | undefined;
}>;

const views: readonly BodyView[] = ['front', 'back'];
const choicesOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

/** Tap the drawing or choose from the lists: where it is, what can be seen, and a few words. No photographs. */
export const BodyMap = ({ value, onChange, problem }: Props) => {
  const [view, setView] = useState<BodyView>('front');
  const [region, setRegion] = useState<BodyRegion | ''>('');
  const [side, setSide] = useState<BodySide>('middle');
  const [kind, setKind] = useState<MarkKind | ''>('');
  const [note, setNote] = useState('');
  const [added, setAdded] = useState('');
  const sides = region === '' ? [] : sidesOf(region);
  const spot = region === '' ? undefined : { region, view, side };

  const choose = (chosen: Spot) => {
    setView(chosen.view);
    setRegion(chosen.region);
    setSide(chosen.side);
  };
  const chooseRegion = (chosen: string) => {
    const known = regionsOf(view).find((one) => one === chosen);
    setRegion(known ?? '');
    if (known) setSide(sidesOf(known)[0] ?? 'middle');
  };
  const add = () => {
    if (!spot || kind === '') return setAdded('Choose where it is and what it is first.');
    const mark = { ...spot, kind, ...(note.trim() === '' ? {} : { note }) };
    onChange([...value, mark]);
    setAdded(`Added: ${inWords(mark)}`);
    setRegion('');
    setKind('');
    setNote('');
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
      <div className="body-choices">
        <Radios
          name="body-view"
          label="Front or back"
          inline
          value={view}
          onChange={(chosen) => {
            setView(chosen);
            if (region !== '' && !regionsOf(chosen).includes(region)) setRegion('');
          }}
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
            onChange={(chosen) => setSide(sides.find((one) => one === chosen) ?? 'middle')}
            choices={choicesOf(sides, sideWords)}
          />
        )}
        <Select
          name="body-kind"
          label="What it is"
          value={kind}
          onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? '')}
          empty="Choose"
          choices={choicesOf(kinds, kindWords)}
        />
      </div>
      <TextInput name="body-note" label="Size, colour, shape" optional max={300} value={note} onChange={setNote} />
      <Button kind="secondary" onClick={add}>
        Add this mark
      </Button>
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
