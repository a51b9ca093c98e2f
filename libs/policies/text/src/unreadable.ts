/** Why a file cannot be read as a policy. */
export const unreadable = [
  'policy-file/empty',
  'policy-file/too-large',
  'policy-file/too-long',
  'policy-file/too-many-parts',
  'policy-file/endless-paragraph',
  'policy-file/too-slow',
  'policy-file/scanned',
  'policy-file/password',
  'policy-file/macros',
  'policy-file/old-word',
  'policy-file/other-format',
  'policy-file/not-text',
  'policy-file/damaged',
] as const;
export type Unreadable = (typeof unreadable)[number];

/** In words for whoever holds the file: what is wrong with it, and what to do. */
export const unreadableWords: Readonly<Record<Unreadable, string>> = {
  'policy-file/empty': 'The file has no text in it.',
  'policy-file/too-large': 'The file is larger than 12 MB. Save it without its pictures and try again.',
  'policy-file/too-long':
    'The text is longer than any policy (over half a million characters). Import its parts one by one.',
  'policy-file/too-many-parts':
    'The file has more than 3,000 paragraphs, which is more than one policy holds. Import its parts as policies of their own.',
  'policy-file/endless-paragraph':
    'One paragraph of the file is longer than ten pages, so nobody could cite it. Break it into paragraphs in the file, and try again.',
  'policy-file/too-slow':
    'The file took longer than ten seconds to read. Try again in a minute. If it still does, save it anew, or save it as Word.',
  'policy-file/scanned':
    'This PDF is a scan: it holds pictures of pages and no text. Import the Word file it was printed from, or have the scan recognised (OCR) first.',
  'policy-file/password': 'The file is protected by a password. Open it, save it without the password and import that.',
  'policy-file/macros':
    'The Word file holds macros (programs). Save it as "Word document (.docx)", which leaves them out, and import that.',
  'policy-file/old-word': 'This is the old Word format (.doc). Open it in Word, save it as .docx and import that.',
  'policy-file/other-format':
    'This is neither Word (.docx), PDF, Markdown nor plain text. Save it as one of these and import that.',
  'policy-file/not-text': 'The file is not text: it holds bytes that no text has.',
  'policy-file/damaged': 'The file is damaged or not what its name says. Open it, save it anew and try again.',
};
