import { field } from '@caseward/web-kit';
import { concernSheet, domain, type Acted } from './acted';

const { choice, text } = field;

/** One press: it is mine now, and my colleagues see that. */
export const claim = concernSheet({
  command: 'ClaimTriage',
  schema: () => domain().then((of) => of.claimTriage),
  title: 'Take this on',
  button: 'Take this on',
  quiet: true,
  fields: {},
});

/** Those who can read it and do not have it; there is nobody else to choose. */
export const othersFor = ({ whoCanSee, triager, me }: Pick<Acted, 'whoCanSee' | 'triager' | 'me'>) => {
  const others = whoCanSee.filter(({ personId }) => personId !== me && personId !== triager?.id);
  const names = new Map(others.map((one) => [one.personId, one.name]));
  return [...names].map(([value, label]) => ({ value, label }));
};
export const handOver = concernSheet({
  command: 'ReassignTriage',
  schema: () => domain().then((of) => of.reassignTriage),
  title: 'Hand over',
  button: 'Hand over',
  fields: { triager: choice('To whom?', othersFor), reason: text('Why?', { rows: 2, max: 2_000 }) },
});
