import type { Version } from './version-document';
import { sourceWords } from './version-words';

/** The file from which a text was made, as it came, for whoever wants to hold it beside the text. */
export const Original = ({ of: { id, source } }: Readonly<{ of: Version }>) =>
  source && (
    <>
      <a href={`/policy-files/${id}`} download>
        The file as it came: {sourceWords[source.format]}, {Math.ceil(source.bytes / 1000)} kB
      </a>
      <br />
      <span className="muted">SHA-256 </span>
      <code className="policy-hash">{source.sha256}</code>
    </>
  );
