import { field, named, sheetsOf, type ActedOn } from '@caseward/web-kit';
import type { FamilyShown } from './family';
import { findPeople } from './find-people';
import { restrictionWords } from './restriction-words';
import { refusals } from './refusals';

type OfFamily = ActedOn & Pick<FamilyShown, 'schoolId' | 'siblings' | 'contacts' | 'merged'>;
const sheet = sheetsOf<OfFamily>({
  refusals,
  changes: ['pupil'],
  fixed: ({ id, schoolId }) => ({ pupilId: id, schoolId }),
});
const domain = () => import('@caseward/organisation-domain');
const anyChild = ({ schoolId }: OfFamily) => findPeople(schoolId, 'pupil', null);
const typeTwo = 'Type two letters of the name, then choose';

export const linkSibling = sheet({
  command: 'LinkSiblingPupils',
  schema: () => domain().then((of) => of.linkSiblingPupils),
  title: 'Link a brother or sister',
  button: 'Link them',
  hint: 'It is written down for both of them. Those at another school of the trust come with the import of the roll.',
  fields: { siblingId: field.person('Which child?', anyChild, { hint: typeTwo }) },
});

export const unlinkSibling = sheet({
  command: 'UnlinkSiblingPupils',
  schema: () => domain().then((of) => of.unlinkSiblingPupils),
  title: 'Take a brother or sister away',
  button: 'They are not brother and sister',
  danger: true,
  fields: {
    siblingId: field.choice('Who is no brother or sister?', ({ siblings }) =>
      siblings.map((one) => ({ value: one.id, label: named(one) })),
    ),
  },
});

export const setRestriction = sheet({
  command: 'SetContactRestriction',
  schema: () => domain().then((of) => of.setContactRestriction),
  title: 'Somebody must be kept away from this child',
  button: 'Record the restriction',
  hint: 'A court order, a plan, or what children’s services told you. The safeguarding team alone sees it, before the numbers to call.',
  fixed: ({ id, schoolId }, fresh) => ({ restrictionId: fresh, pupilId: id, schoolId }),
  fields: {
    kind: field.choice('What is restricted?', restrictionWords),
    who: field.line('Who is it about?', { hint: 'Name, and how they are related' }),
    contactId: field.choice(
      'Is it one of those on the list to call?',
      ({ contacts }) => contacts.map(({ contactId, name }) => ({ value: contactId, label: name })),
      {
        optional: true,
        hint: 'Then a warning stands beside their number.',
        when: (_, { contacts }) => contacts.length > 0,
      },
    ),
    words: field.text('What does the order say, and until when?', { optional: true, max: 2_000 }),
  },
});

/** `id`: of the restriction. */
export const liftRestriction = sheet({
  command: 'LiftContactRestriction',
  schema: () => domain().then((of) => of.liftContactRestriction),
  title: 'This restriction is over',
  button: 'Record that it is over',
  danger: true,
  fixed: ({ id }) => ({ restrictionId: id }),
  fields: { reason: field.text('Why is it over, and who said so?', { max: 2_000, rows: 2 }) },
});

export const mergeDuplicate = sheet({
  command: 'MergeDuplicatePupils',
  schema: () => domain().then((of) => of.mergeDuplicatePupils),
  title: 'This child has a second record: merge this one into it',
  button: 'Merge them',
  danger: true,
  hint: 'The other record stands for the child from now on. Nothing is deleted: whatever names this one is shown under the other. It can be taken back.',
  fields: {
    survivorId: field.person('Which record stays?', anyChild, { hint: typeTwo }),
    reason: field.text('How do you know?', { optional: true, rows: 2, max: 1_000 }),
  },
});

export const undoMerge = sheet({
  command: 'UndoPupilMerge',
  schema: () => domain().then((of) => of.undoPupilMerge),
  title: 'Two children after all: take a merge back',
  button: 'Take the merge back',
  danger: true,
  fixed: ({ schoolId }) => ({ schoolId }),
  fields: {
    pupilId: field.choice('Which record stands for itself again?', ({ merged }) =>
      merged.map((id, i) => ({ value: id, label: `The ${i + 1}. record that was merged into this one` })),
    ),
    reason: field.text('How do you know?', { optional: true, rows: 2, max: 1_000 }),
  },
});
