import { id } from '@caseward/kernel';
import { z } from 'zod';

const short = (most: number) => z.string().trim().min(1).max(most);

/**
 * Somebody to call about a child, as the school's records have it. Words about people are sealed with the child's own key;
 * the id stays the same for as long as the same person is on the list.
 */
export const pupilContact = z
  .object({
    contactId: id,
    name: short(200),
    relation: short(50).optional(),
    /** 1 is called first. */
    priority: z.int().min(1).max(99).optional(),
    parentalResponsibility: z.boolean().optional(),
    phones: z.array(short(40)).max(5),
    email: short(254).optional(),
  })
  .meta({ id: 'PupilContactInput' });
export type PupilContact = z.infer<typeof pupilContact>;

export const MOST_CONTACTS = 20;

/** All of a child's contacts: set as one list, as a school's own records give it. */
export const pupilContacts = z
  .array(pupilContact)
  .max(MOST_CONTACTS)
  .refine((all) => new Set(all.map((c) => c.contactId)).size === all.length, 'Name each contact once');
