import type { ClauseKind, Mending } from '@caseward/policies-text';

export const kindWords: Readonly<Record<ClauseKind, string>> = {
  heading: 'Heading',
  paragraph: 'Clause',
  bullet: 'List item',
  table: 'Table row',
};
type Pressed = Exclude<Mending, 'kind' | 'split' | 'place'>;
/** What can be done with a clause at one press, in the order of the page. */
export const pressWords: Readonly<Record<Pressed, string>> = {
  out: 'One level out',
  in: 'One level in',
  join: 'Join to the one before',
  leave: 'Leave it out: keep it beside the text',
  furniture: 'It is a page number or running head',
};
export const pressed = Object.keys(pressWords) as readonly Pressed[]; // its own keys
/** What was done, for whoever does not see it. */
export const doneWords: Readonly<Record<Mending, string>> = {
  out: 'One level out',
  in: 'One level in',
  join: 'Joined to the one before',
  leave: 'Left out, and kept beside the text',
  furniture: 'Counted among page numbers and running heads',
  kind: 'Read as something else',
  split: 'Divided in two',
  place: 'Put into the text',
};
