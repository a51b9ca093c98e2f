import { graphql } from '@caseward/contract';

graphql(`
  fragment Words on SealedText {
    text
    erased
  }
`);

type SealedText = Readonly<{ text?: string | null; erased: boolean }>;

/** Beyond this many letters a list of happenings shows the beginning, and the rest on demand. On paper always all. */
const LONG = 1200;

/** What somebody wrote, line for line; or that it is no longer there. */
export const Sealed = ({ of, fold = false }: Readonly<{ of: SealedText; fold?: boolean }>) =>
  fold && !of.erased && (of.text?.length ?? 0) > LONG ? (
    <div className="folded">
      <p className="narrative">{of.text}</p>
      <label className="screen-only">
        <input type="checkbox" /> Show all {of.text?.split(/\s+/).length.toLocaleString('en-GB')} words
      </label>
    </div>
  ) : of.erased ? (
    <p className="erased">This text has been erased</p>
  ) : (
    <p className="narrative">{of.text === null || of.text === undefined ? 'Nothing written' : of.text}</p>
  );

/** The name of a person, or that there is none any more. */
export const named = ({ name, erased }: Readonly<{ name: string; erased?: boolean }>): string =>
  erased === true || name === '' ? 'Name erased' : name;
