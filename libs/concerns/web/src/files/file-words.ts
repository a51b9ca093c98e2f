import type { ContentNote, FileKind, ImageryOfKind } from '@caseward/contract';
import type { FileProblem } from '@caseward/concerns-domain';

export const fileKindWords: Readonly<Record<FileKind, string>> = {
  jpeg: 'Picture',
  png: 'Picture',
  webp: 'Picture',
  gif: 'Picture',
  heic: 'Picture from a phone',
  pdf: 'PDF',
  text: 'Text',
  docx: 'Document',
  xlsx: 'Spreadsheet',
  pptx: 'Slides',
  eml: 'E-mail',
  msg: 'E-mail',
  mp3: 'Sound',
  m4a: 'Sound',
  mp4: 'Film',
};

export const contentNoteWords: Readonly<Record<ContentNote, string>> = {
  sexual_harm: 'Describes sexual harm',
  violence: 'Shows or describes violence',
  self_harm: 'Shows or describes self-harm',
  hate: 'Has hateful words',
  distressing: 'Otherwise hard to look at',
};

/** Why a record does not take a file, or does not let one go; by the part of the code after its record's name. */
export const fileProblemWords: Readonly<Record<FileProblem, string>> = {
  'file-unknown': 'The file is not there any more. Choose it again.',
  'files-locked': 'No file can be added here now. Speak to the safeguarding lead in person.',
  'too-many-files': 'There are 40 files here already: no more fit.',
  'files-too-large': 'The files here together would be too large.',
  'capture-in-the-future': 'It was captured on a day that has not come yet. Enter the day on which it was.',
  'attachment-unknown': 'There is no such file here. Reload the page.',
  'attachment-withdrawn': 'It has been taken out already.',
};

/** Why the bytes themselves were not taken, and what to do then. */
const uploadWords: Readonly<Record<string, string>> = {
  'file/kind-not-taken':
    'This kind of file is not taken. Pictures (JPG, PNG, WebP, GIF, HEIC), PDF, text, Word, Excel, PowerPoint, e-mails (EML, MSG), MP3, M4A and MP4 are.',
  'file/ending-differs': 'The file is of another kind than its name says. Save it again as what it is.',
  'file/two-in-one': 'Something else is hidden in this file. Save it anew, or send a screenshot of what matters.',
  'file/macros': 'It has macros in it. Save it without them, or as PDF.',
  'file/active-content': 'It has something in it that runs. Save it as PDF or as plain text.',
  'file/cannot-be-looked-into':
    'Parts of it are packed so that nobody can look into them. Print it to PDF anew, or send a screenshot of what matters.',
  'file/password': 'It is locked with a password. Save it without one.',
  'file/unpacks-too-large': 'It would unpack to far too much. Save it as PDF.',
  'file/picture-too-large': 'The picture has too many points. Save it smaller.',
  'file/broken': 'The file is empty or broken. Save it again.',
  'file/too-large': 'The file is too large. 25 MB is the most.',
  'file/malware':
    'The scanner found something harmful in it. It was not kept. Tell whoever looks after your computers.',
  'file/not-scanned': 'The virus scanner does not answer, so no file is taken now. Try again later.',
  'file/no-scanner': 'No file is taken: no virus scanner is set up. Tell whoever runs Caseward.',
  'file/too-many': 'That was a great many files. Try again in a while.',
  'file/locked': fileProblemWords['files-locked'],
  UNAUTHENTICATED: 'You are signed out. Sign in again, then choose the file again.',
};
export const uploadInWords = (code: string): string =>
  uploadWords[code] ?? 'It could not be sent. Check your connection, then try again. Nothing was kept.';

/** What the refusals of each kind of record begin with. */
export const subjectOf = {
  concern: 'concern',
  childcase: 'case',
  breach: 'breach',
  adultconduct: 'conduct',
  investigation: 'investigation',
} as const satisfies Readonly<Record<ImageryOfKind, string>>;

/** A command's refusals, with those of files under its record's name. */
export const withFileProblems = <S extends string>(subject: S): Readonly<Record<`${S}/${FileProblem}`, string>> =>
  Object.fromEntries(
    Object.entries(fileProblemWords).map(([problem, words]) => [`${subject}/${problem}`, words]),
    // each problem under the record's name
  ) as Record<`${S}/${FileProblem}`, string>;

export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
