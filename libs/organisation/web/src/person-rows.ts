import { classAndYear, type PaletteRows } from '@caseward/web-kit';

/** A child in the palette. The school stands there for whoever works at several. */
export const personRows: PaletteRows<'Person'> = {
  Person: ({ id, name, bodyId, onRoll, ...child }, { roles }) => {
    const schools = new Map(roles.filter(({ isSchool }) => isSchool).map((held) => [held.bodyId, held.bodyName]));
    const note = [classAndYear(child), schools.size > 1 && schools.get(bodyId), !onRoll && 'has left'];
    return { id, to: `/people/${id}`, title: name, note: note.filter(Boolean).join(', ') };
  },
};
