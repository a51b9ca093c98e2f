import { unreadableWords, type Unreadable } from '@caseward/policies-text';

/** A file as the server read it: line by line, with headings, lists and tables as Markdown writes them. */
export type FileRead = Readonly<{
  format: 'text' | 'docx' | 'pdf';
  lines: readonly string[];
  /** By which the text takes it: it is kept as it came. */
  fileId: string;
  sha256: string;
  bytes: number;
}>;
export type NotRead = Unreadable | `policy-file/${'busy' | 'not-sent' | 'no-scanner' | 'not-scanned' | 'malware'}`;

/** Why a file was not read, and what to do. */
export const notReadWords: Readonly<Record<NotRead, string>> = {
  ...unreadableWords,
  'policy-file/no-scanner':
    'No files are taken here, because nothing looks through them for viruses. Paste the text instead, and tell whoever runs the server.',
  'policy-file/not-scanned': 'The file could not be looked through for viruses. Try again in a few minutes.',
  'policy-file/malware':
    'The virus scanner found something in the file. Do not open it, and tell whoever runs your computers.',
  'policy-file/busy': 'Other files are being read just now. Try again in a minute.',
  'policy-file/not-sent': 'The file did not arrive. Look at your connection, reload the page and try again.',
};

const codeOf = (status: number, answer: Readonly<{ code?: unknown }> | undefined): NotRead => {
  const code = Object.keys(notReadWords).find((known) => known === answer?.code) as NotRead | undefined; // its keys
  return code ?? (status === 413 ? 'policy-file/too-large' : 'policy-file/not-sent');
};

/** Sends a file to be read. It is kept once a text is made from it; its name does not travel. */
export const readPolicyFile = async (file: File, version: string): Promise<FileRead | NotRead> => {
  try {
    const response = await fetch(`/policy-files/${version}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-caseward': '1' },
      body: file,
    });
    const answer = (await response.json().catch(() => undefined)) as (FileRead & { code?: unknown }) | undefined; // what the route answers
    return response.ok && answer ? answer : codeOf(response.status, answer);
  } catch {
    return 'policy-file/not-sent';
  }
}; // prettier-ignore
