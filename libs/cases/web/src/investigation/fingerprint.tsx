import { Button } from '@caseward/web-kit';
import { useRef, useState } from 'react';

/** Beyond this a phone would run out of memory. */
const MOST_BYTES = 200 * 1024 * 1024;

/** The SHA-256 of a file, worked out in this browser: the file goes nowhere. */
const sha256Of = async (file: Blob): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Beside the line for a fingerprint. */
export const fingerprintOf = (fill: (value: string) => void) => <Fingerprint fill={fill} />;

const Fingerprint = ({ fill }: Readonly<{ fill: (value: string) => void }>) => {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const work = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) return setSaid('This file is too large to work it out here. Type its fingerprint.');
    setSaid('Working it out …');
    try {
      fill(await sha256Of(chosen));
      setSaid('Done: it stands in the line above. The file was not sent.');
    } catch {
      setSaid('It could not be worked out here. Type it, or leave it empty.');
    }
  };
  return (
    <div className="fingerprint">
      <input
        ref={file}
        type="file"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ currentTarget: { files } }) => void work(files?.[0])}
      />
      <Button kind="secondary" onClick={() => file.current?.click()}>
        Work it out from a file
      </Button>
      <p className="hint" role="status">
        {said}
      </p>
    </div>
  );
};
