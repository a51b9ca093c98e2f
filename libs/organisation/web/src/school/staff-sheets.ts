import type { StaffRecordQuery } from '@caseward/contract';
import { field, sheetsOf, type ActedOn } from '@caseward/web-kit';
import { findPeople } from '../find-people';
import { refusals } from '../refusals';

export type StaffRecord = ActedOn & NonNullable<StaffRecordQuery['staffRecord']> & Readonly<{ schoolId: string }>;

const sheet = sheetsOf<StaffRecord>({
  refusals,
  changes: ['staff', 'school'],
  fixed: ({ id, bodyId }) => ({ staffId: id, bodyId }),
});
const domain = () => import('@caseward/organisation-domain');

const changeDetails = sheet({
  command: 'ChangeStaffDetails',
  schema: () => domain().then((of) => of.changeStaffDetails),
  title: 'Change their name or e-mail address',
  button: 'Save the details',
  hint: 'Their name changes wherever it is shown, also in what was recorded before.',
  initial: ({ title, firstName, lastName, email }) => ({ title: title ?? '', firstName, lastName, email: email ?? '' }),
  fields: {
    title: field.line('Title', { max: 20, optional: true, hint: 'Such as Mrs or Dr' }),
    firstName: field.line('First name', { max: 100 }),
    lastName: field.line('Last name', { max: 100 }),
    email: field.line('E-mail address', {
      optional: true,
      hint: 'Where messages for them go. Without one, none are sent.',
    }),
  },
});

const setLineManager = sheet({
  command: 'SetLineManager',
  schema: () => domain().then((of) => of.setLineManager),
  title: 'Set their line manager',
  button: 'Set the line manager',
  hint: 'A line manager is never given an investigation into what this person did. Leave it empty if nobody manages them.',
  fields: {
    managerId: field.person('Line manager', ({ schoolId }) => findPeople(schoolId, 'adult'), {
      optional: true,
      hint: 'Type two letters of the name, then choose',
    }),
  },
});

const closeRecord = sheet({
  command: 'CloseStaffRecord',
  schema: () => domain().then((of) => of.closeStaffRecord),
  title: 'They have left: close their record',
  button: 'Close this record',
  danger: true,
  hint: 'Nobody can choose them any more. What they recorded stays under their name. End their roles first.',
  fields: {},
});

export const staffSheets = [changeDetails, setLineManager, closeRecord];
