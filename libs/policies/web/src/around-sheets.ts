import { dateTold, linkedOf, periodIn, pointsTo, treeOf } from '@caseward/policies-text';
import { field, sheetsOf, type ActedOn, type Choice, type Sheet } from '@caseward/web-kit';
import { findAdults } from './find-adults';
import { policyDetails } from './policy-sheets';
import { policyRefusals } from './policy-words';
import type { Titled, Version } from './version-document';

const { person, several, text } = field;
const domain = () => import('@caseward/policies-domain');

/** The policy in the register, and what the front page of a file says of it. */
export type Printed = ActedOn &
  Omit<Version['policy'], 'versions' | 'linked'> &
  Readonly<{
    bodies: readonly string[];
    others: readonly Choice[];
    linked: readonly string[];
    /** Of the register, what the text points to and is not linked yet. */
    unlinked: readonly string[];
    /** How often it is reviewed, in months. */
    months: number | undefined;
    owner: string;
  }>;

/** Each policy that a text points to, with those of the register that are meant. */
export const pointedTo = ({ around, clauses, policy }: Version, register: readonly Titled[]) =>
  // The server answers with the four kinds that a clause can be.
  linkedOf(around?.header ?? [], treeOf(clauses.map((row) => ({ ...row, kind: row.kind as 'paragraph' })))).map((name) => ({
    name,
    meant: register.filter(({ id, title }) => id !== policy.id && pointsTo(name, title)),
  })); // prettier-ignore

export const printedOf = (version: Version, register: readonly Titled[], bodies: readonly string[]): Printed => {
  const { policy, around } = version;
  const said = (name: string) => (around?.header ?? []).find(({ field: of, value }) => of === name && value !== '')?.value ?? ''; // prettier-ignore
  const linked = policy.linked.map(({ id }) => id);
  const meant = pointedTo(version, register).flatMap((one) => one.meant.map(({ id }) => id));
  return {
    ...{ ...policy, bodies, linked },
    others: register.filter(({ id }) => id !== policy.id).map(({ id, title }) => ({ value: id, label: title })),
    unlinked: [...new Set(meant)].filter((id) => !linked.includes(id)),
    months: periodIn(said('reviewPeriod'))?.months,
    owner: dateTold(said('owner')) ? '' : said('owner'),
  };
};

const sheet = sheetsOf<Printed>({
  refusals: policyRefusals,
  changes: ['policy', 'policyversion'],
  fixed: ({ id }) => ({ policyId: id }),
});

/** What was printed there goes into the register, when whoever keeps it has looked at it. */
export const aroundSheets: readonly Sheet<Printed>[] = [
  sheet({
    command: 'ChangePolicyDetails',
    schema: () => domain().then((all) => all.changePolicyDetails),
    title: 'Take over how often it is reviewed',
    button: 'Change the register',
    hint: ({ months, reviewMonths }) =>
      `The front page says every ${months} months, the register every ${reviewMonths}.`,
    fields: { ...policyDetails<Printed>(), reason: text('Why?', { max: 2_000, rows: 2 }) },
    initial: ({ title, summary, adoption, statutory, audience, reviewedEarlyFor, months }) => ({
      ...{ title, summary: summary ?? '', adoption, statutory: statutory ? 'yes' : 'no', audience, reviewedEarlyFor },
      reviewMonths: String(months),
      reason: 'As its front page says',
    }),
    if: ({ months, reviewMonths }) => months !== undefined && months <= 60 && months !== reviewMonths,
  }),
  sheet({
    command: 'AssignPolicyOwner',
    schema: () => domain().then((all) => all.assignPolicyOwner),
    title: 'Give it to the owner who is printed there',
    button: 'Give it',
    hint: ({ owner }) => `Printed as its owner: ${owner}.`,
    fields: { owner: person('To whom?', ({ bodies }) => findAdults(bodies)) },
    if: ({ owner }) => owner !== '',
  }),
  sheet({
    command: 'LinkPolicies',
    schema: () => domain().then((all) => all.linkPolicies),
    title: 'Link the policies it points to',
    button: 'Save the links',
    hint: 'Those that the text names are chosen already, beside those that are linked.',
    fields: { linked: several('Which?', ({ others }) => others) },
    initial: ({ linked, unlinked }) => ({ linked: [...linked, ...unlinked] }),
    if: ({ unlinked }) => unlinked.length > 0,
  }),
];
