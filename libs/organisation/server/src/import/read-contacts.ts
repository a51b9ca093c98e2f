import { isAbridged, yesOrNo } from './cell';
import { MOST_CONTACTS } from '@caseward/organisation-domain';
import type { ContactColumn, Columns } from './columns';
import type { FileContact } from './read-row';

const most: Readonly<Partial<Record<ContactColumn, number>>> = {
  relation: 50,
  mobile: 40,
  phone: 40,
  workPhone: 40,
  email: 254,
  restriction: 2_000,
};
/** What a cell that says only "yes" comes to. */
const RECORDED = "Marked as restricted in the school's records; they do not say how.";

type Wrong = (at: number | undefined, what: string) => void;

/** The contacts of one row, in the order of their columns. A contact whose cells are all empty is none. */
export const readContacts = (
  contacts: Columns['contacts'],
  read: (at: number | undefined) => string,
  wrong: Wrong,
): readonly FileContact[] => {
  const all = contacts.flatMap((columns): FileContact[] => {
    const cells = new Map([...columns].map(([column, at]) => [column, read(at)]));
    if ([...cells.values()].every((text) => text === '')) return [];
    const cell = (column: ContactColumn) => cells.get(column) ?? '';
    const nameAt = columns.get('name') ?? columns.get('lastName') ?? columns.get('firstName');
    const name = cell('name') || ['title', 'firstName', 'lastName'].map((part) => cell(part as ContactColumn)).filter(Boolean).join(' '); // prettier-ignore
    if (name === '') wrong(nameAt, 'is empty though more is said of this contact: fill it in, or empty the rest');
    if (name.length > 200) wrong(nameAt, 'is longer than 200 characters: shorten it');
    for (const [column, length] of Object.entries(most) as [ContactColumn, number][])
      if (cell(column).length > length) wrong(columns.get(column), `is longer than ${length} characters: shorten it`);
    for (const column of ['mobile', 'phone', 'workPhone'] as const)
      if (isAbridged(cell(column)))
        wrong(columns.get(column), 'was abridged by a spreadsheet and has lost digits: export the column as text');
    const priority = cell('priority') === '' ? undefined : Number(cell('priority'));
    if (priority !== undefined && !(Number.isInteger(priority) && priority >= 1 && priority <= 99))
      wrong(columns.get('priority'), 'is not a number from 1 to 99: 1 is called first');
    const responsible = cell('parentalResponsibility') === '' ? undefined : yesOrNo(cell('parentalResponsibility'));
    if (cell('parentalResponsibility') !== '' && responsible === undefined)
      wrong(columns.get('parentalResponsibility'), 'is neither yes nor no: write one of them, or leave it empty');
    const restricted = yesOrNo(cell('restriction'));
    const restriction = restricted ? RECORDED : restricted === undefined ? cell('restriction') : '';
    const phones = [...new Set([cell('mobile'), cell('phone'), cell('workPhone')].filter(Boolean))];
    return [
      {
        name,
        ...(cell('relation') ? { relation: cell('relation') } : {}),
        ...(priority === undefined ? {} : { priority }),
        ...(responsible === undefined ? {} : { parentalResponsibility: responsible }),
        phones,
        ...(cell('email') ? { email: cell('email') } : {}),
        ...(restriction ? { restriction } : {}),
      },
    ];
  });
  if (all.length > MOST_CONTACTS)
    wrong(undefined, `has ${all.length} contacts: keep the ${MOST_CONTACTS} who are called first`);
  return all;
};
