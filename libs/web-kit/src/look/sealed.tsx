type SealedText = Readonly<{ text?: string | null; erased: boolean }>;

/** What somebody wrote, line for line; or that it is no longer there. */
export const Sealed = ({ of }: Readonly<{ of: SealedText }>) =>
  of.erased ? (
    <p className="erased">This text has been erased</p>
  ) : (
    <p className="narrative">{of.text === null || of.text === undefined ? 'Nothing written' : of.text}</p>
  );

/** The name of a person, or that there is none any more. */
export const named = ({ name, erased }: Readonly<{ name: string; erased?: boolean }>): string =>
  erased === true || name === '' ? 'Name erased' : name;
