import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { endings } from './kinds';
import { Inspector, type Found } from './inspector';
import {
  compound,
  gif,
  jpeg,
  mail,
  media,
  office,
  packedPdf,
  pdf,
  png,
  segment,
  text,
  webp,
  zip,
} from './made.fixture';

const inspected = (ending: string, bytes: Buffer, cut = 7_001): Found => {
  const inspector = new Inspector();
  for (let from = 0; from < bytes.length; from += cut) inspector.write(bytes.subarray(from, from + cut));
  return inspector.end(ending);
};
const joined = (...parts: readonly Buffer[]) => Buffer.concat(parts);
const elf = joined(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(64));
const windows = joined(text('MZ'), Buffer.from([0x90, 0, 3, 0]), Buffer.alloc(64));
const archive = zip([{ name: 'notes.txt' }]);
const script = '<script>alert(1)</script>';
const bomb = { name: 'word/media/image1.xml', unpacked: 4_000_000_000 };

describe('what people have', () => {
  it.each<[string, Buffer, string]>([
    ['png', png(4, 4), 'png'],
    ['jpg', jpeg(), 'jpeg'],
    ['JPEG', jpeg(4_000, 3_000, [segment(0xe1, Buffer.alloc(60_000)), segment(0xe2, Buffer.alloc(60_000))]), 'jpeg'],
    ['webp', webp(), 'webp'],
    ['gif', gif(), 'gif'],
    ['heic', media('heic'), 'heic'],
    ['mp4', media('isom'), 'mp4'],
    ['m4a', media('M4A '), 'm4a'],
    ['mp3', joined(text('ID3'), Buffer.from([4, 0]), Buffer.alloc(64)), 'mp3'],
    ['mp3', joined(Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(64)), 'mp3'],
    ['pdf', pdf('/OpenAction [1 0 R /Fit]'), 'pdf'],
    ['pdf', packedPdf('<< /Type /Page >>'), 'pdf'],
    [
      'pdf',
      joined(
        pdf(),
        packedPdf('<< /Type /Page >>'),
        packedPdf('<< /Kids [4 0 R] >>', '', (plain) => plain),
      ),
      'pdf',
    ],
    ['txt', text('Said at 9:05: “I don’t want to go home”.\r\n'), 'text'],
    ['txt', text('\uFEFFNote to self: remember\n'), 'text'],
    ['docx', office('docx', [{ name: 'word/media/image1.png' }]), 'docx'],
    ['xlsx', office('xlsx', [{ name: 'xl/printerSettings/printerSettings1.bin' }]), 'xlsx'],
    ['pptx', office('pptx'), 'pptx'],
    ['eml', mail, 'eml'],
    ['msg', compound('__properties_version1.0', '__substg1.0_0037001F'), 'msg'],
  ])('is taken: .%s', (ending, bytes, kind) => expect(inspected(ending, bytes)).toMatchObject({ kind }));
  it('is told alike however it is cut', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 90 }), (cut) => expect(inspected('pdf', pdf('/Launch'), cut)).toEqual({ problem: 'file/active-content' })))); // prettier-ignore
  it('is told alike however it is cut, also what stands packed or in numbers', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (cut) => {
        const hidden = [pdf('/J#61v#61#53cript'), packedPdf('<< /S /Launch >>')];
        for (const one of hidden) expect(inspected('pdf', one, cut)).toEqual({ problem: 'file/active-content' });
        expect(inspected('pdf', packedPdf('<< /Type /Page >>'), cut)).toMatchObject({ kind: 'pdf' });
      }),
    ));
});

/** Made here, byte by byte: nothing hostile lies in the repository. */
const hostile: readonly (readonly [string, string, Buffer, string])[] = [
  ['an svg picture', 'svg', text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'kind-not-taken'],
  ['an svg named png', 'png', text(`<svg>${script}</svg>`), 'active-content'],
  ['a page', 'html', text(`<html>${script}</html>`), 'kind-not-taken'],
  ['a page named txt', 'txt', text(`\n <!DOCTYPE html><html>${script}`), 'active-content'],
  ['a page named jpg', 'jpg', text(`<html>${script}`), 'active-content'],
  ['a text with a script in it', 'txt', text(`Dear all, ${script}`), 'active-content'],
  ['a text with php in it', 'txt', text('hello <?php system($_GET[0]); ?>'), 'active-content'],
  ['a shell script', 'txt', text('#!/bin/sh\nrm -rf /\n'), 'active-content'],
  ['a batch file named txt', 'txt', text('@echo off\r\ndel *.*'), 'active-content'],
  ['a script', 'js', text('alert(1)'), 'kind-not-taken'],
  ['a visual basic script', 'vbs', text('CreateObject("x")'), 'kind-not-taken'],
  ['a windows program', 'exe', windows, 'kind-not-taken'],
  ['a windows program named pdf', 'pdf', windows, 'kind-not-taken'],
  ['a windows program named txt', 'txt', windows, 'kind-not-taken'],
  ['a linux program named jpg', 'jpg', elf, 'kind-not-taken'],
  ['an archive', 'zip', archive, 'kind-not-taken'],
  ['an archive named docx', 'docx', archive, 'kind-not-taken'],
  ['a jar named docx', 'docx', zip([{ name: 'META-INF/MANIFEST.MF' }, { name: 'A.class' }]), 'kind-not-taken'],
  ['a rar named pdf', 'pdf', joined(text('Rar!\x1a\x07\0'), Buffer.alloc(40)), 'kind-not-taken'],
  [
    'a 7z named mp4',
    'mp4',
    joined(Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), Buffer.alloc(40)),
    'kind-not-taken',
  ],
  ['a gzip named txt', 'txt', joined(Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(40)), 'kind-not-taken'],
  ['a document with macros', 'docx', office('docx', [{ name: 'word/vbaProject.bin' }]), 'macros'],
  [
    'a document with macros, named by its kind',
    'docm',
    office('docx', [{ name: 'word/vbaProject.bin' }]),
    'kind-not-taken',
  ],
  ['a workbook with macros in capitals', 'xlsx', office('xlsx', [{ name: 'xl/VBAPROJECT.BIN' }]), 'macros'],
  ['a workbook with old macro sheets', 'xlsx', office('xlsx', [{ name: 'xl/macrosheets/sheet1.xml' }]), 'macros'],
  ['a document with ActiveX', 'docx', office('docx', [{ name: 'word/activeX/activeX1.xml' }]), 'macros'],
  [
    'a document with a packed object',
    'docx',
    office('docx', [{ name: 'word/embeddings/oleObject1.bin' }]),
    'active-content',
  ],
  ['a document with a program inside', 'docx', office('docx', [{ name: 'word/media/run.exe' }]), 'active-content'],
  ['a document with a page inside', 'docx', office('docx', [{ name: 'word/afchunk.html' }]), 'active-content'],
  ['a document that unpacks to four gigabytes', 'docx', office('docx', [bomb]), 'unpacks-too-large'],
  ['a document that writes outside its folder', 'docx', office('docx', [{ name: '../../etc/cron.d/x' }]), 'broken'],
  ['a document with one part twice', 'docx', office('docx', [{ name: 'word/document.xml' }]), 'broken'],
  ['a document with a password inside', 'docx', office('docx', [{ name: 'word/x.xml', flags: 1 }]), 'password'],
  ['a document with a password around it', 'docx', compound('EncryptedPackage'), 'password'],
  ['an old document', 'doc', compound('WordDocument'), 'kind-not-taken'],
  ['an old workbook named msg', 'msg', compound('Workbook', '__properties_version1.0'), 'kind-not-taken'],
  ['a message with macros', 'msg', compound('__properties_version1.0', '_VBA_PROJECT'), 'macros'],
  ['an installer named msg', 'msg', compound('Property'), 'kind-not-taken'],
  ['a document that is two kinds', 'docx', office('docx', [{ name: 'xl/workbook.xml' }]), 'kind-not-taken'],
  ['a document with something behind it', 'docx', joined(office('docx'), text('%PDF-1.4')), 'two-in-one'],
  ['a page before a document', 'docx', joined(text('<html>'), office('docx')), 'active-content|kind-not-taken'],
  ['a pdf that is a page', 'pdf', text(`%PDF-1.7\n<html>${script}</html>\n%%EOF`), 'two-in-one'],
  ['a page before a pdf', 'pdf', joined(text('<html>'), pdf()), 'active-content'],
  ['a pdf that is an archive', 'pdf', joined(pdf(), archive), 'two-in-one'],
  ['a pdf with a script', 'pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'active-content'],
  ['a pdf that starts a program', 'pdf', pdf('/A << /S /Launch /F (cmd.exe) >>'), 'active-content'],
  ['a pdf with a file inside', 'pdf', pdf('/Names << /EmbeddedFiles 4 0 R >>'), 'active-content'],
  ['a pdf with a password', 'pdf', pdf('/Encrypt 5 0 R'), 'password'],
  ['a pdf with a script, its name in numbers', 'pdf', pdf('/S /J#61vaScript /#4a#53 (app.alert(1))'), 'active-content'],
  [
    'a pdf that starts a program, in capital numbers',
    'pdf',
    pdf('/A << /S /#4C#61unch /F (cmd.exe) >>'),
    'active-content',
  ],
  ['a pdf with a script in a packed object', 'pdf', packedPdf('<< /S /JavaScript /JS (x) >>'), 'active-content'],
  [
    'a pdf with a packed object, its kind in numbers',
    'pdf',
    Buffer.from(packedPdf('<< /S /Launch >>').toString('latin1').replace('/ObjStm', '/O#62jStm'), 'latin1'),
    'active-content',
  ],
  [
    'a pdf with objects packed twice',
    'pdf',
    packedPdf('<< /S /Launch >>', '/Filter [/FlateDecode /FlateDecode]', (plain) => deflateSync(deflateSync(plain))),
    'cannot-be-looked-into',
  ],
  [
    'a pdf with objects packed another way',
    'pdf',
    packedPdf('', '/Filter /ASCIIHexDecode', (plain) => text(plain.toString('hex'))),
    'cannot-be-looked-into',
  ],
  ['a pdf with objects that unpack to twenty megabytes', 'pdf', packedPdf(' '.repeat(20_000_000)), 'unpacks-too-large'],
  [
    'a pdf with packed objects cut off',
    'pdf',
    text('%PDF-1.7\n3 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nx%%EOF'),
    'broken',
  ],
  ['a pdf cut off', 'pdf', text('%PDF-1.7\n1 0 obj'), 'broken'],
  ['a gif that is a jar', 'gif', joined(gif(), archive), 'two-in-one'],
  ['a gif that is a script', 'gif', gif('=1;alert(1)//'), 'two-in-one'],
  ['a jpeg that is a jar', 'jpg', joined(jpeg(), archive), 'two-in-one'],
  ['a jpeg with a page in its comment', 'jpg', jpeg(9, 9, [segment(0xfe, text(`<html>${script}`))]), 'two-in-one'],
  ['a jpeg with php behind it', 'jpg', joined(jpeg(), text('<?php eval($_POST[1]);')), 'two-in-one'],
  ['a jpeg without a picture', 'jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'broken'],
  ['a jpeg of 4,000 million points', 'jpg', jpeg(65_000, 65_000), 'picture-too-large'],
  ['a png of 10,000 million points', 'png', png(2, 2, [100_000, 100_000]), 'picture-too-large'],
  ['a png of no points', 'png', png(2, 2, [0, 0]), 'broken'],
  ['a png with a page in its text', 'png', png(2, 2, [2, 2], [['tEXt', `Comment\0<html>${script}`]]), 'two-in-one'],
  ['a png with an archive behind it', 'png', joined(png(2, 2), archive), 'two-in-one'],
  ['a webp with a page behind it', 'webp', webp(`<html>${script}`), 'two-in-one'],
  ['an mp3 that is a page', 'mp3', joined(text('ID3'), text(`<html>${script}`)), 'two-in-one'],
  ['an mp4 with an archive behind it', 'mp4', joined(media('isom'), archive), 'two-in-one'],
  ['a film named as a picture', 'heic', media('isom'), 'ending-differs'],
  ['a png named jpg', 'jpg', png(2, 2), 'ending-differs'],
  ['a pdf named txt', 'txt', pdf(), 'ending-differs'],
  ['a file without an ending', '', png(2, 2), 'kind-not-taken'],
  ['an ending that every object has', 'constructor', png(2, 2), 'kind-not-taken'],
  ['an ending with a second one', 'png.exe', png(2, 2), 'kind-not-taken'],
  ['a text in no known letters', 'txt', Buffer.from([0x41, 0xff, 0xfe, 0x80]), 'kind-not-taken'],
  ['nothing', 'txt', Buffer.alloc(0), 'broken|kind-not-taken'],
];

describe('what is refused', () => {
  it('is much', () => expect(hostile.length).toBeGreaterThanOrEqual(60));
  it.each(hostile)('%s (.%s)', (_, ending, bytes, problem) => {
    const found = inspected(ending, bytes);
    expect('problem' in found ? found.problem.replace('file/', '') : found.kind).toMatch(new RegExp(`^(${problem})$`));
  });
  it('is whatever nobody can name: no random bytes are taken, under any ending', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.constantFrom(...Object.keys(endings).filter((one) => one !== 'txt')), (bytes, ending) => {
        const found = inspected(ending, Buffer.from(bytes));
        // Three bytes may look like a frame of sound; nothing executes them.
        if (!['mp3'].includes(ending)) expect(found).toHaveProperty('problem');
      }),
      { numRuns: 500 },
    )); // prettier-ignore
});
