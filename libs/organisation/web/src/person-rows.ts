import { classAndYear, type PaletteRows } from '@caseward/web-kit';

/**
 * A child in the palette, or a colleague: no page is about an adult, so that leads to where they work. The school stands
 * there for whoever works at several.
 */
export const personRows: PaletteRows<'Person'> = {
  Person: ({ id, name, kind, bodyId, onRoll, ...child }, { roles, trustId }) => {
    const isAdult = kind === 'adult';
    const schools = new Map(roles.filter(({ isSchool }) => isSchool).map((held) => [held.bodyId, held.bodyName]));
    const central = bodyId === trustId;
    const where = central ? 'Central team' : (isAdult || schools.size > 1) && schools.get(bodyId);
    const note = [classAndYear(child), where, !onRoll && 'has left'];
    const to = isAdult ? (central ? '/people' : `/schools/${bodyId}`) : `/people/${id}`;
    return { id, to, title: name, note: note.filter(Boolean).join(', ') };
  },
};
