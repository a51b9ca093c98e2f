import { describe, expect, it } from '@jest/globals';
import { flat } from '@caseward/policies-text';
import { docx, listed, para, pdf, run, styled, table, zipped } from './made.fixture';
import { readPolicy } from './read-policy';

let n = 0;
const read = (bytes: Buffer) => readPolicy(bytes, () => `c${++n}`);
const outline = async (bytes: Buffer) =>
  flat((await read(bytes)).document.clauses).map(({ level, kind, number, text }) => `${'  '.repeat(level - 1)}${{ heading: '#', paragraph: '¶', bullet: '•', table: '|' }[kind]} ${`${number} ${text}`.trim()}`); // prettier-ignore
const refusal = (bytes: Buffer) => read(bytes).then(() => 'read', (error: { code?: string }) => error.code); // prettier-ignore
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

const front = table([
  ['Policy owner', 'Head of Estates'],
  ['Approved by', 'Board of Trustees'],
  ['Date approved', '4 March 2026'],
  ['Next review', ''],
]);
const word = docx([
  styled('Title', 'Keys and Entry Policy'),
  front,
  styled('H1', 'Purpose'),
  listed(1, 1, 'Every key is signed for.'),
  listed(1, 1, 'Staff must:'),
  listed(2, 0, 'lock doors;'),
  listed(2, 1, 'and windows.'),
  styled('H1', 'Levels'),
  styled('Own', 'Of keys'),
  listed(3, 0, 'first'),
  listed(3, 1, 'within the first'),
  listed(3, 0, 'second'),
  table([
    ['Key', 'Who', 'Notes'],
    ['Master', para('Caretaker') + para('Head'), table([['a', 'b']])],
  ]),
  para(run('A bold line', '<w:b/>')),
  para(`${run('Doors are locked at ')}<w:ins><w:r><w:t>six</w:t></w:r></w:ins><w:del><w:r><w:delText>seven</w:delText></w:r></w:del>.`), // prettier-ignore
]);

describe('a Word file', () => {
  it('keeps its headings, the numbers Word makes, nested lists and tables', async () => {
    expect(await outline(word)).toEqual([
      '# 1. Purpose',
      '  ¶ 1.1 Every key is signed for.',
      '  ¶ 1.2 Staff must:',
      '    • lock doors;',
      '      • and windows.',
      '# 2. Levels',
      '  # Of keys',
      '    ¶ (a) first',
      '      ¶ (i) within the first',
      '    ¶ (b) second',
      '    | Key | Who | Notes',
      '    | Master | Caretaker Head | a / b',
      '    # A bold line',
      '      ¶ Doors are locked at six',
    ]);
  });

  it('tells its front page, blank fields too, and loses no line', async () => {
    const { document, account, format } = await read(word);
    expect(document.header.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'Keys and Entry Policy'],
      ['owner', 'Head of Estates'],
      ['approver', 'Board of Trustees'],
      ['approvedOn', '4 March 2026'],
      ['reviewOn', ''],
    ]);
    expect([format, account.lost]).toEqual(['docx', []]);
    expect(document.remainder.map(({ text }) => text)).toEqual(['⟦deleted in a tracked change⟧ seven']);
  });

  it('lists pictures, comments and page heads for a person, and keeps footnotes and text boxes', async () => {
    const beside = {
      'word/comments.xml': `<w:comments>${para('Is this right?')}</w:comments>`,
      'word/header1.xml': `<w:hdr>${para('Version 4')}</w:hdr>`,
      'word/footnotes.xml': `<w:footnotes>${para('As the law says.')}</w:footnotes>`,
    };
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${para('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback>${para('In a box.')}</mc:Fallback></mc:AlternateContent>`; // prettier-ignore
    const file = docx([para(`<w:r><w:t>Beside it.</w:t>${box}<w:drawing><wp:docPr descr="A door"/></w:drawing></w:r>`)], beside); // prettier-ignore
    const { document, account } = await read(file);
    expect(flat(document.clauses).map(({ text }) => text)).toEqual(['In a box.', 'Beside it.', 'As the law says.']);
    expect(document.remainder.map(({ text }) => text)).toEqual(['⟦picture⟧ A door', '⟦comment⟧ Is this right?', '⟦head or foot of the page⟧ Version 4']); // prettier-ignore
    expect(account.lost).toEqual([]);
  });

  it('takes its table of contents for what it is', async () => {
    const toc = ['Purpose\t1', 'Rules\t2'].map((line) => styled('TOC1', line));
    const { document } = await read(docx([styled('Title', 'Post Policy'), ...toc, styled('H2', 'Purpose'), para('To say how post is opened.'), styled('H2', 'Rules'), para('It is opened at once.')])); // prettier-ignore
    expect(document.contents?.map(({ text }) => text)).toEqual(['Purpose', 'Rules']);
    expect(flat(document.clauses).length).toBe(4);
  });
});

describe('a PDF', () => {
  const line = (y: number, text: string, more = {}) => ({ x: 60, y, text, ...more });
  const foot = (page: number) => ({ x: 280, y: 40, text: `Page ${page} of 2`, size: 9 });
  const file = pdf([
    [
      line(780, 'Fire Policy', { size: 20 }),
      { x: 60, y: 740, text: 'Approved by:' },
      { x: 200, y: 740, text: 'Estates Committee' },
      line(700, '1. Aims', { size: 14 }),
      line(680, '1.1 Everybody in the building knows what to do when the alarm is heard, and'),
      line(666, 'does it without waiting to be told by anybody else in the building or near'),
      foot(1),
    ],
    [line(780, 'the doors of the building.'), line(750, '2. Drills', { bold: true }), line(720, '\x95 once a term'), line(706, '\x95 without notice'), foot(2)], // prettier-ignore
  ]);

  it('becomes clauses, over the end of a page too, without its page numbers', async () => {
    expect(await outline(file)).toEqual([
      '# 1. Aims',
      '  ¶ 1.1 Everybody in the building knows what to do when the alarm is heard, and does it without waiting to be told by anybody else in the building or near the doors of the building.',
      '# 2. Drills',
      '  • once a term',
      '  • without notice',
    ]);
    const { document, account } = await read(file);
    expect(document.header.map(({ field, value }) => [field, value])).toEqual([['title', 'Fire Policy'], ['approver', 'Estates Committee']]); // prettier-ignore
    expect([document.furniture.length, account.lost]).toEqual([2, []]);
  });

  it('is refused when it is a scan', async () => expect(await refusal(pdf([[], []]))).toBe('policy-file/scanned'));

  it('is refused when it is protected', async () => {
    const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`;
    expect(await refusal(pdf([[line(700, 'Secret')]], '/Encrypt 7 0 R /ID [<00> <00>]', [lock]))).toBe('policy-file/password'); // prettier-ignore
  });

  it('says which page is a picture when others are not', async () => {
    const { document } = await read(pdf([[line(700, 'A policy about what is scanned and what is not.')], []]));
    expect(document.remainder.map(({ text }) => text)).toEqual(['⟦page 2 has no text: a picture of a page?⟧']);
  });
});

describe('what was put onto a PDF beside its text', () => {
  const rows = (page: number) => [
    { x: 60, y: 780, text: 'Keys Policy' },
    { x: 60, y: 700, text: `${page}. Of keys` },
    { x: 60, y: 680, text: `${page}.1 Every key is signed for by whoever takes it.` },
    { x: 60, y: 40, text: 'Doors and Keys Together' },
  ];
  let top = 640;
  const box = (more: string) => `<< /Type /Annot /Rect [60 ${(top -= 20)} 200 ${top + 15}] ${more} >>`;
  const field = (more: string) => box(`/Subtype /Widget ${more}`);
  const added = [
    field('/FT /Tx /T (f1) /TU (Approved by) /V (Estates Committee\\nand the board)'),
    field('/FT /Tx /T (Next review) /V ()'),
    field('/FT /Ch /T (Level) /Opt [(A) (B)] /V (B)'),
    field('/FT /Btn /T (Statutory) /V /Yes /AS /Yes /AP << /N << /Yes 5 0 R /Off 5 0 R >> >>'),
    field('/FT /Btn /T (Local) /V /Off /AS /Off /AP << /N << /Yes 5 0 R /Off 5 0 R >> >>'),
    box('/Subtype /FreeText /Contents (Draft, not yet approved) /DA (/F1 11 Tf)'),
    box('/Subtype /Text /Contents (Who keeps the spare?)'),
    box('/Subtype /Highlight /QuadPoints [60 420 200 420 60 400 200 400] /Contents (Check this)'),
    box('/Subtype /Text /F 2 /Contents (Hidden)'),
    box('/Subtype /Link /A << /S /URI /URI (https://example.org) >>'),
  ];
  const at = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i} 0 R`).join(' ');
  // Objects 1 to 4 are the file's own, then come two for each page.
  const filled = pdf([rows(1), rows(2), rows(3)], '', added, (page) => (page === 1 ? `/Annots [${at(11, 21)}]` : ''));

  it('is left for a person to place: values of forms, words written onto a page, notes in its margin', async () => {
    const { document, account } = await read(filled);
    expect(document.remainder.map(({ text }) => text)).toEqual([
      '⟦filled in: Approved by, page 2⟧ Estates Committee',
      '⟦filled in: Approved by, page 2⟧ and the board',
      '⟦filled in: Level, page 2⟧ B',
      '⟦filled in: Statutory, page 2⟧ ticked',
      '⟦written onto the page, page 2⟧ Draft, not yet approved',
      '⟦note, page 2⟧ Who keeps the spare?',
      '⟦note, page 2⟧ Check this',
    ]);
    expect(account.lost).toEqual([]);
  });

  it('hides neither the head nor the foot of the page', async () =>
    expect((await outline(filled)).filter((line) => /Together/.test(line))).toEqual([]));
});

describe('a plain text', () => {
  const words = 'Café Policy\n\n1. Aims\n\n1.1 Naïve “guests” pay £5.';
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16', utf16(words)],
    ['UTF-16 without a mark', Buffer.from(words, 'utf16le')],
    ['UTF-16, big end first', utf16(words).swap16()],
    ['Windows-1252', Buffer.from(words.replace('“', '\x93').replace('”', '\x94'), 'latin1')],
    ['lines of old Macs', Buffer.from(words.replaceAll('\n', '\r'))],
    ['both in one', Buffer.concat([Buffer.from('Café Policy\n\n1. Aims\n\n'), Buffer.from('1.1 Naïve \x93guests\x94 pay £5.', 'latin1')])], // prettier-ignore
  ])('is read in %s', async (_name, bytes) => {
    expect(await outline(bytes)).toEqual(['# 1. Aims', '  ¶ 1.1 Naïve “guests” pay £5.']);
    expect((await read(bytes)).document.header[0]?.value).toBe('Café Policy');
  });

  it('keeps the hash of the bytes it came as', async () =>
    expect((await read(Buffer.from('abc'))).original).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')); // prettier-ignore
});

describe('a file that is no policy', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['empty', Buffer.alloc(0), 'policy-file/empty'],
    ['blank', Buffer.from(' \n\t\n'), 'policy-file/empty'],
    ['a Word file with a program', docx([para('Hello')], { 'word/vbaProject.bin': 'x' }), 'policy-file/macros'],
    ['a Word file that says it has programs', zipped({ '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml': '' }), 'policy-file/macros'], // prettier-ignore
    ['a protected Word file', Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'policy-file/password'], // prettier-ignore
    ['an old Word file', Buffer.concat([compound, Buffer.alloc(600)]), 'policy-file/old-word'],
    ['a table', zipped({ 'xl/workbook.xml': '<x/>' }), 'policy-file/other-format'],
    ['rich text', Buffer.from('{\\rtf1 hello}'), 'policy-file/other-format'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>hello'), 'policy-file/other-format'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'policy-file/not-text'],
    ['a program', Buffer.from('7f454c460201010000000000000000000300', 'hex'), 'policy-file/not-text'],
    ['half a PDF', Buffer.from('%PDF-1.7\nnothing'), 'policy-file/damaged'],
    ['half a zip', word.subarray(0, 400), 'policy-file/damaged'],
    ['a bomb', zipped({ 'word/document.xml': Buffer.alloc(60_000_000) }), 'policy-file/too-large'],
    ['a bomb that lies about its size', zipped({ 'word/document.xml': Buffer.alloc(60_000_000) }, 100), 'policy-file/damaged'], // prettier-ignore
    ['a book', Buffer.from('word '.repeat(300_000)), 'policy-file/too-long'],
    ['larger than any policy', Buffer.alloc(12_000_001), 'policy-file/too-large'],
  ])('is refused in words: %s', async (_name, bytes, code) => expect(await refusal(bytes)).toBe(code));

  it('is read in no time when it is one paragraph of thousands of lines', async () => {
    const begun = performance.now();
    const { account } = await read(
      Buffer.from('The gate is shut at nine in the morning and nobody comes in.\n'.repeat(7_900)),
    );
    expect(account.lost).toEqual([]);
    // It took minutes, and all the memory there was.
    expect(performance.now() - begun).toBeLessThan(9_000);
  });
});
