import {
  field,
  sheetsOf,
  type ActedOn,
  type ActionGroup,
  type Choice,
  type Sheet,
  type Values,
} from '@caseward/web-kit';
import type { Policy } from './documents';
import { findAdults } from './find-adults';
import {
  adoptionWords,
  approverWords,
  audienceWords,
  bodyWords,
  impactWords,
  openTo,
  partWords,
  policyRefusals,
  triggerWords,
} from './policy-words';
import { reasonFields } from './reason-fields';
import { nextNumber } from './version-number';
import { classWords, versionRefusals } from './version-words';

const { choice, day, line, number, person, several, text, yesNo } = field;
const domain = () => import('@caseward/policies-domain');
const kind = { refusals: policyRefusals, changes: ['policy'] as const };

export const policyDetails = <R>() => ({
  title: line<R>('What is it called?'),
  summary: text<R>('What is it about, in a sentence?', { optional: true, max: 500, rows: 2 }),
  adoption: choice<R>('How does it bind schools?', adoptionWords),
  statutory: yesNo<R>('Does the law ask for it?'),
  audience: several<R>('For whom is it?', audienceWords),
  reviewMonths: number<R>('It is reviewed every so many months'),
  reviewedEarlyFor: several<R>('And earlier after', triggerWords),
});
/** `ofSchool`: whether it is of one school alone. */
const delegation = <R>(ofSchool: (record: R, values: Values) => boolean) => ({
  approver: choice<R>('Who approves it?', (record, values) => openTo(approverWords, ofSchool(record, values))),
  body: choice<R>('Which body decides after that?', (record, values) => openTo(bodyWords, ofSchool(record, values))),
  part: choice<R>('What does the body do?', partWords),
  committee: line<R>('Which committee or board, by name?', { optional: true }),
  quorum: number<R>('How many must be there?', { hint: 'The quorum of that body.' }),
  basis: line<R>('Where is that laid down?', { hint: 'The row of the scheme of delegation.', max: 300 }),
});

/** `kept`: the schools whose register is theirs to keep. */
export type Register = ActedOn & Readonly<{ bodies: readonly string[]; kept: readonly Choice[] }>;
/** Of the whole trust it is when no school is named; who keeps the register of a school alone names one. */
export const registerPolicy = (forTrust: boolean): Sheet<Register> =>
  sheetsOf<Register>({ ...kind, fixed: (_, fresh) => ({ policyId: fresh }) })({
    command: 'RegisterPolicy',
    schema: () => domain().then((all) => all.registerPolicy),
    title: 'Add a policy to the register',
    button: 'Add it',
    fields: {
      ...policyDetails<Register>(),
      schoolId: forTrust
        ? choice('Of which school, when it is not for the whole trust?', ({ kept }) => kept, { optional: true })
        : choice('Of which school?', ({ kept }) => kept),
      owner: person('Who owns it?', ({ bodies }) => findAdults(bodies)),
      firstReviewOn: day('When is its first review, when that is known?', { optional: true }),
      ...delegation<Register>((_, { schoolId }) => !forTrust || schoolId !== ''),
    },
    initial: ({ kept }) => ({ schoolId: (!forTrust && kept.length === 1 && kept[0]?.value) || '' }),
  });

/** `places`: where people may be asked to read it. */
export type PolicyHere = Policy & Readonly<{ bodies: readonly string[]; places: readonly Choice[] }>;
const sheet = sheetsOf<PolicyHere>({ ...kind, fixed: ({ id }) => ({ policyId: id }) });
const why = text<PolicyHere>('Why?', { max: 2_000, rows: 2 });

const changePolicyDetails = sheet({
  command: 'ChangePolicyDetails',
  schema: () => domain().then((all) => all.changePolicyDetails),
  title: 'Change what the register says',
  button: 'Change it',
  fields: { ...policyDetails<PolicyHere>(), reason: why },
  initial: ({ title, summary, adoption, statutory, audience, reviewMonths, reviewedEarlyFor }) => ({
    ...{ title, summary: summary ?? '', adoption, statutory: statutory ? 'yes' : 'no', audience, reviewedEarlyFor },
    reviewMonths: String(reviewMonths),
  }),
});
const assignPolicyOwner = sheet({
  command: 'AssignPolicyOwner',
  schema: () => domain().then((all) => all.assignPolicyOwner),
  title: 'Give it to another owner',
  button: 'Give it',
  fields: { owner: person('To whom?', ({ bodies }) => findAdults(bodies)) },
});
const bindPolicyDelegation = sheet({
  command: 'BindPolicyDelegation',
  schema: () => domain().then((all) => all.bindPolicyDelegation),
  title: 'Change who approves and who decides',
  button: 'Change it',
  hint: 'As the scheme of delegation says. It counts for what is under way as well.',
  fields: { ...delegation<PolicyHere>(({ schoolId }) => schoolId !== null), reason: why },
  initial: ({ delegation: now }) => (now ? { ...now, committee: now.committee ?? '', quorum: String(now.quorum) } : {}),
});
const linkPolicies = sheet({
  command: 'LinkPolicies',
  schema: () => domain().then((all) => all.linkPolicies),
  title: 'Link policies that are read with it',
  button: 'Save the links',
  fields: {
    linked: several('Which?', ({ others, id }) =>
      others.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.title })),
    ),
  },
  initial: ({ linked }) => ({ linked: linked.map(({ id }) => id) }),
  if: ({ others }) => others.length > 1,
});
const triggerPolicyReview = sheet({
  command: 'TriggerPolicyReview',
  schema: () => domain().then((all) => all.triggerPolicyReview),
  title: 'Call for an early review',
  button: 'Call for it',
  hint: 'Its owner is told, and looks within ten school days what it means for this policy.',
  fields: {
    trigger: choice('What happened?', triggerWords),
    statute: line('Which edition?', {
      optional: true,
      max: 100,
      when: ({ trigger }) => trigger === 'statutory_edition',
    }),
    note: text('What is it about?', { max: 2_000 }),
  },
});
const recordPolicyImpactCheck = sheet({
  command: 'RecordPolicyImpactCheck',
  schema: () => domain().then((all) => all.recordPolicyImpactCheck),
  title: 'Say what it means for this policy',
  button: 'Record it',
  fields: { impact: choice('What changes?', impactWords), finding: text('What did you find?') },
});
const retirePolicy = sheet({
  command: 'RetirePolicy',
  schema: () => domain().then((all) => all.retirePolicy),
  title: 'Retire this policy',
  button: 'Retire it',
  danger: true,
  hint: 'Its texts stay readable for ever.',
  fields: { on: day('Since when does it not hold any more?'), reason: why },
});

export const policyActions: readonly ActionGroup<PolicyHere>[] = [
  { title: 'Review', sheets: [triggerPolicyReview, recordPolicyImpactCheck] },
  {
    title: 'Register',
    sheets: [changePolicyDetails, assignPolicyOwner, bindPolicyDelegation, linkPolicies, retirePolicy],
  },
];

/** A draft is a record of its own: its page follows. */
export const draftPolicyVersion: Sheet<PolicyHere> = sheetsOf<PolicyHere>({
  refusals: versionRefusals,
  changes: ['policyversion', 'policy'],
  fixed: ({ id, inForce }, fresh) => ({
    ...{ versionId: fresh, policyId: id },
    ...(inForce ? { basedOn: inForce.id } : {}),
  }),
})({
  command: 'DraftPolicyVersion',
  schema: () => domain().then((all) => all.draftPolicyVersion),
  title: 'Begin a draft',
  button: 'Begin the draft',
  hint: ({ inForce }) =>
    inForce ? `It begins with the text in force, version ${inForce.number}.` : 'It begins without a text.',
  fields: {
    number: line('What is the number of the version?', { max: 20 }),
    changeClass: choice('How far does it go?', { editorial: classWords.editorial, material: classWords.material }),
    ...reasonFields<PolicyHere>(),
    clauseId: choice(
      'For which clause?',
      ({ inForce }) =>
        (inForce?.clauses ?? [])
          .filter(({ kind: of }) => of !== 'table')
          .map(({ id, number: printed, text: words }) => ({ value: id, label: `${printed} ${words}`.trim().slice(0, 90) })),
      { optional: true, when: (_, { inForce }) => inForce !== null },
    ),
    note: text('What is to change?', { optional: true, max: 1_000, rows: 2 }),
  },
  initial: ({ versions }) => ({ number: nextNumber(versions) }),
}); // prettier-ignore
