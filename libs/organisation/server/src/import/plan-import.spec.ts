import { describe, expect, it } from '@jest/globals';
import type { Entry } from '../directory';
import { head, planOf, school } from './import.fixture';
import { childrenOf } from './present';

const row = 'Y823432112001,Ada,Byron,03/09/2014,7,7A';
const faultsOf = async (file: string | Uint8Array) =>
  (await planOf(file)).faults.map(({ line, column, what }) => `${line} ${column}: ${what.split(':')[0] ?? ''}`);
const bytes = (...parts: readonly (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const id = (n: number) => `0197aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ada: Entry = {
  id: id(20), bodyId: school, kind: 'pupil', onRoll: true, standing: 'on_roll', mergedInto: null, yearGroup: '7', className: '7A',
  name: 'Ada Byron', initials: 'AB', erased: false, words: [], order: '',
  identity: { upn: 'Y823432112001', legalFirstName: 'Ada', legalLastName: 'Byron', dateOfBirth: '2014-09-03' },
}; // prettier-ignore

describe('a file', () => {
  it.each([
    ['with a byte-order mark', bytes([0xef, 0xbb, 0xbf], `${head}\n${row}\n`)],
    ['with semicolons', `${head}\n${row}\n`.replaceAll(',', ';')],
    ['with tabs', `${head}\n${row}\n`.replaceAll(',', '\t')],
    ['that names its delimiter for Excel', `sep=;\n${`${head}\n${row}\n`.replaceAll(',', ';')}`],
    ['in UTF-16', wide(`${head}\r\n${row}\r\n`)],
    ['in UTF-16 without its mark', wide(`${head}\r\n${row}\r\n`).subarray(2)],
    ['in Windows-1252', bytes(`${head}\n${row.replace('Ada', 'Zo\xeb')}\n`)],
    ['with old line ends', `${head}\r${row}\r`],
    [
      'with line breaks inside its cells',
      `${head},Notes\r\n"Y823432112001","Ada","Byron","03/09/2014","7","7A","one\r\ntwo"\r\n`,
    ],
    ['with a blank line and no end', `${head}\n\n${row}`],
    ['with a day as a number', `${head}\n${row.replace('03/09/2014', '41885')}\n`],
    ['with a day as ISO and a time', `${head}\n${row.replace('03/09/2014', '2014-09-03T00:00:00')}\n`],
    ['with a column called __proto__', `${head},__proto__,constructor\n${row},x,y\n`],
  ])('%s is read', async (_, file) => {
    const { faults, admit, rows } = await planOf(file);
    expect({ faults, admit, rows }).toEqual({ faults: [], admit: 1, rows: 1 });
  });

  it('keeps the letters of every language', async () => {
    const known = { ...ada, identity: { upn: 'Y823432112001', legalFirstName: 'Zoë', legalLastName: 'Łęcka', dateOfBirth: '2014-09-03' } }; // prettier-ignore
    const { unchanged } = await planOf(`${head}\n${row.replace('Ada,Byron', 'Zoë,Łęcka')}\n`, [known]);
    expect(unchanged).toBe(1);
  });

  it.each([
    ['', ['1 : the file is empty']],
    ['\n\n', ['1 : the file is empty']],
    ['not a table at all', ['legal first name', 'legal last name', 'date of birth', 'year group', 'class'].map((c) => `1 ${c}: this column is missing`)], // prettier-ignore
    [`${head},UPN\n${row},\n`, ['1 UPN: stands twice']],
    [`${head}\nY823432112001,Ada\n${row}`, ['2 : has 2 cells where the first line has 6']],
    [`${head}\n${row}\nY823432112001,Eve,Byron,03/09/2014,7,7A\n`, ['3 UPN: is on line 2 as well']],
    [`${head}\n${row}\n,Ada,Byron,03/09/2014,7,7A\n`, ['3 : has the name and date of birth of line 2']],
    [`${head}\n${row.replace('Y8', 'B8')}`, ['2 UPN: is not a UPN, its check letter does not fit']],
    [`${head}\n,,,,,`, ['2 Legal First Name: is empty', '2 Legal Last Name: is empty', '2 Date of Birth: is empty', '2 Year: is empty', '2 Class: is empty']], // prettier-ignore
    [`${head}\n${row.replace('03/09/2014', '09/25/2014')}`, ['2 Date of Birth: is not a day']],
    [`${head}\n${row.replace('03/09/2014', '03/09/2914')}`, ['2 Date of Birth: is in the future']],
    [`${head}\n${row.replace('03/09/2014', '12345')}`, ['2 Date of Birth: is more than 30 years ago']],
    [`${head}\n${row.replace('Ada', 'A\u0000da')}`, ['2 Legal First Name: holds an invisible control character']],
    [
      `${head}\n${row.replace('Ada', 'A\u202eda')}`,
      ['2 Legal First Name: holds an invisible character that turns text around'],
    ],
    [wide(`${head}\n${row.replace('Ada', 'A\ud800da')}`), ['2 Legal First Name: holds a character that got lost']],
    [`${head}\n${row.replace('Ada', 'A'.repeat(1_000_000))}\n${row.replace('Y8', 'B8')}`, ['2 Legal First Name: is longer than 100 characters', '3 UPN: is not a UPN, its check letter does not fit']], // prettier-ignore
    [`${head}\n${row.replace('Ada', 'A"d"a')}\n${row.replace('Y8', 'B8')}`, ['2 : has a quotation mark in the middle of a cell', '3 UPN: is not a UPN, its check letter does not fit']], // prettier-ignore
    [`${head}\n${row.replace('Ada', 'A\u200bda')}`, ['2 Legal First Name: holds an invisible character of no width']],
    [`${head}\n${row.replace('Ada', '#N/A')}`, ['2 Legal First Name: holds the error of a spreadsheet, not a value']],
    [bytes('PK', [3, 4, 20, 0, 6, 0, 8, 0]), ['1 : is an Excel workbook and no table of text']],
    [bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ['1 : is an Excel workbook and no table of text']],
    [`${head}\n"Y823432112001,Ada,Byron\n${row}\n`, ['2 : from here on a quotation mark is opened and never closed']],
  ])('that is wrong says where and what to do: %#', async (file, faults) =>
    expect(await faultsOf(file)).toEqual(faults),
  );

  it('names all the faults of a row, and of every row', async () => {
    const bad = 'X,,Byron,someday,7,7A';
    const { faults } = await planOf(`${head}\n${Array.from({ length: 2_000 }, () => bad).join('\n')}`);
    expect(faults).toHaveLength(6_000);
    expect(faults.at(-1)).toMatchObject({ line: 2_001 });
  });
});

describe('contacts', () => {
  const more = `${head},Contact 1 Name,Contact 1 Priority,Contact 1 Parental Responsibility,Contact 1 Court Order`;
  it.each([
    [`Ms Z,first,Yes,`, ['2 Contact 1 Priority: is not a number from 1 to 99']],
    [`Ms Z,1,perhaps,`, ['2 Contact 1 Parental Responsibility: is neither yes nor no']],
    [`,1,,`, ['2 Contact 1 Name: is empty though more is said of this contact']],
    [`,,,`, []],
  ])('%s', async (cells, faults) => expect(await faultsOf(`${more}\n${row},${cells}`)).toEqual(faults));
  it('whose number a spreadsheet has abridged are a fault, and so are more than a child may have', async () => {
    const phones = `${head},Contact 1 Name,Contact 1 Mobile`;
    expect(await faultsOf(`${phones}\n${row},Ms Z,7.7009E+10`)).toEqual(['2 Contact 1 Mobile: was abridged by a spreadsheet and has lost digits']); // prettier-ignore
    const n = Array.from({ length: 21 }, (_, i) => i + 1);
    const many = [`${head},${n.map((i) => `Contact ${i} Name`).join()}`, `${row},${n.map((i) => `Ms Z${i}`).join()}`];
    expect(await faultsOf(many.join('\n'))).toEqual(['2 : has 21 contacts']);
  });
  it('that are as they were are not told again, and a restriction is told once', async () => {
    const file = `${more}\n${row},Ms Z,1,Yes,Order of May\n`;
    const contact = { contactId: id(30), name: 'Ms Z', priority: 1, parentalResponsibility: true, phones: [] };
    const family = { contacts: [contact], siblings: [], restrictions: new Set<string>() };
    expect(await planOf(file, [ada], new Map([[ada.id, family]]))).toMatchObject({ contacts: 0, restrictions: 1 });
    const told = { ...family, restrictions: new Set([contact.contactId]) };
    expect((await planOf(file, [ada], new Map([[ada.id, told]]))).todo.size).toBe(0);
  });
  it('stay as they are when the file says nothing of them', async () => {
    const family = {
      contacts: [{ contactId: id(30), name: 'Ms Z', phones: [] }],
      siblings: [],
      restrictions: new Set<string>(),
    };
    expect((await planOf(`${head}\n${row}`, [ada], new Map([[ada.id, family]]))).todo.size).toBe(0);
  });
});

describe('brothers and sisters', () => {
  const withSiblings = `${head},Siblings,Family Id`;
  const other = 'B823432112009';
  it('are linked both ways, by UPN or by family, and once', async () => {
    const upn = await planOf(
      `${withSiblings}\n${row},${'B823432112003'},\nB823432112003,Eve,Byron,03/09/2016,5,5A,Y823432112001,\n`,
    );
    expect(upn.faults).toEqual([]);
    expect(upn.links.map(({ siblingIds }) => siblingIds.length)).toEqual([1, 1]);
    const family = await planOf(
      `${withSiblings}\n${row},,F1\n,Eve,Byron,03/09/2016,5,5A,,F1\n,Kit,Byron,03/09/2017,4,4A,,F1\n`,
    );
    expect(family.links.map(({ siblingIds }) => siblingIds.length)).toEqual([2, 2, 2]);
  });
  it('whom nobody knows are a note, and no fault', async () => {
    const { faults, notes } = await planOf(`${withSiblings}\n${row},B823432112003,\n`);
    expect([faults.length, notes.length]).toEqual([0, 1]);
  });
  it('of one child are never more than thirty', async () => {
    const digits = 'ABCDEFGHJKLMNPQRTUVWXYZ';
    const upnOf = (n: number) => {
      const body = `39992${String(n).padStart(7, '0')}`;
      return `${digits[[...body].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0) % 23] ?? ''}${body}`;
    };
    const rows = Array.from({ length: 31 }, (_, n) => `${upnOf(n)},Kit${'x'.repeat(n)},Byron,03/09/2017,4,4A,Y823432112001,`); // prettier-ignore
    const faults = await faultsOf([withSiblings, `${row},,`, ...rows].join('\n'));
    expect(faults).toEqual(['3 Siblings: makes one child the brother or sister of 31']);
  });
  it('are never a whole school', async () => {
    const rows = Array.from({ length: 13 }, (_, n) => `,Kit${'x'.repeat(n)},Byron,03/09/2017,4,4A,,N/A`);
    expect(await faultsOf([withSiblings, ...rows].join('\n'))).toEqual(['2 Family: is shared by 13 children']);
  });
  it('are named by UPN alone', async () =>
    expect(await faultsOf(`${withSiblings}\n${row},${other.slice(1)},\n`)).toEqual(['2 Siblings: holds something that is not a UPN'])); // prettier-ignore
});

describe('a child who is known', () => {
  it('stays as they are, or changes', async () => {
    expect(await planOf(`${head}\n${row}`, [ada])).toMatchObject({ admit: 0, change: 0, unchanged: 1 });
    expect(await planOf(`${head}\n${row.replace('7A', '7B')}`, [ada])).toMatchObject({ change: 1 });
  });
  it('keeps a UPN that the file leaves out', async () =>
    expect(await planOf(`${head}\n,Ada,Byron,03/09/2014,7,7A`, [ada])).toMatchObject({ unchanged: 1 }));
  it('who has left comes back under the same record', async () => {
    const left: Entry = { ...ada, onRoll: false, standing: 'left' };
    const { todo } = await planOf(`${head}\n${row}`, [left]);
    expect([...todo.values()]).toMatchObject([{ pupilId: ada.id, details: 'admit', isNew: false }]);
  });
  it('who is on the roll of another school is not taken away from it', async () => {
    const { faults } = await planOf(`${head}\n${row}`, [{ ...ada, bodyId: id(3) }]);
    expect(faults[0]?.what).toContain('another school');
  });
  it('who is not in the file is reported, and stays', async () => {
    const { leavers, todo } = await planOf(`${head}\n${row.replace('Y823432112001', '').replace('Ada', 'Eve')}`, [ada]);
    expect([leavers, todo.size]).toEqual([[ada.id], 1]);
  });
  it('under another UPN is another child, with a note', async () => {
    const { admit, notes } = await planOf(`${head}\n${row.replace('Y823432112001', 'B823432112003')}`, [ada]);
    expect([admit, notes.length]).toEqual([1, 1]);
  });
  it('as a duplicate is the one who stands for both', () => {
    const twin: Entry = {
      ...ada,
      id: id(21),
      mergedInto: ada.id,
      identity: { legalFirstName: 'A', legalLastName: 'B', upn: 'B823432112003' },
    };
    expect(childrenOf([twin, ada], school).byUpn.get('B823432112003')?.id).toBe(ada.id);
  });
});
