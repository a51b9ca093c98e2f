import type { SchoolKey } from './people';
import type { Outcome } from './situations';
import type { Part } from './told-story';

/** One concern of the demo, as its people would write it. `daysAgo` counts school days. */
export type Story = Readonly<{
  key: string;
  school: SchoolKey;
  reporter: string;
  daysAgo: number;
  at: string;
  /** Children by their place in the class list, adults by key. */
  people: readonly Readonly<{ pupil?: readonly [className: string, place: number]; adult?: string; part: Part }>[];
  safeNow: 'yes' | 'no' | 'not_sure';
  account: string;
  childsWords?: string;
  place?: string;
  triage?: Readonly<{
    by: string;
    after: number;
    threshold: Outcome['threshold'];
    category: string;
    level: Outcome['level'];
    rationale: string;
    parents: 'informed' | 'to_be_informed' | 'not_informed';
    parentsReason?: string;
    openCase?: true;
  }>;
  /** A nude or sexual image of a child may be about: handled by these two, and never uploaded. */
  imagery?: Readonly<{ lead: string; head: string }>;
  addendum?: Readonly<{ by: string; after: number; text: string }>;
}>;

/** Invented from end to end. `after` is in minutes. */
export const stories: readonly Story[] = [
  {
    key: 'shared-picture', school: 'ashdown', reporter: 'novak', daysAgo: 39, at: '09:05',
    people: [{ pupil: ['6B', 2], part: 'subject' }, { pupil: ['6B', 4], part: 'may_have_caused_harm' }], safeNow: 'yes', place: 'Register',
    account: 'An edited picture of them went round the class group last night: their face on a cartoon animal. Half the class had seen it before register. They asked to sit alone.',
    childsWords: 'Everybody laughed and nobody said stop.',
    triage: { by: 'okoro', after: 45, threshold: 'school_support', category: 'child_on_child', level: 'medium', parents: 'informed',
      rationale: 'Not indecent, but humiliating and public, and an adult may have been in the group. Opened as a case; to be looked into properly.', openCase: true },
  },
  {
    key: 'gaming-chat', school: 'brookside', reporter: 'moss', daysAgo: 8, at: '10:20',
    people: [{ pupil: ['7A', 1], part: 'subject' }, { pupil: ['9M', 3], part: 'may_have_caused_harm' }], safeNow: 'yes', place: 'Head’s office',
    account: 'A parent rang: an older pupil invites Year 7 to a gaming server and asks them for their passwords to stay in.',
    triage: { by: 'bell', after: 60, threshold: 'school_support', category: 'child_on_child', level: 'medium', parents: 'informed',
      rationale: 'Several children, one older pupil, and we do not know how long. Case opened, families told to change the passwords.', openCase: true },
  },
  {
    key: 'not-collected', school: 'ashdown', reporter: 'lim', daysAgo: 6, at: '15:40',
    people: [{ pupil: ['4B', 2], part: 'subject' }], safeNow: 'yes', place: 'School gate',
    account: 'Nobody came for them until 16:20. Third time since half term. They said an older cousin usually has the key.',
    childsWords: 'I let myself in when it rains.',
    triage: { by: 'okoro', after: 35, threshold: 'early_help', category: 'neglect', level: 'medium', parents: 'informed',
      rationale: 'Pattern of late collection and a young child alone at home. Two earlier notes about packed lunches. Early help offered; review in ten school days.', openCase: true },
    addendum: { by: 'lim', after: 1_500, text: 'Collected on time today by an aunt. They were in a clean coat and said they had had breakfast.' },
  },
  {
    key: 'empty-lunchbox', school: 'ashdown', reporter: 'reid', daysAgo: 46, at: '12:20',
    people: [{ pupil: ['3B', 1], part: 'subject' }], safeNow: 'yes', place: 'Dining hall',
    account: 'The lunchbox was empty again, and they said they were not hungry. They took the crusts from another table when they thought that nobody was looking.',
    childsWords: 'Mum says it is better on Thursdays.',
    triage: { by: 'okoro', after: 50, threshold: 'child_in_need', category: 'neglect', level: 'high', parents: 'informed',
      rationale: 'The fourth note in three weeks, and the mother told us in tears that a payment has stopped. She agreed to a referral.', openCase: true },
  },
  {
    key: 'group-chat', school: 'brookside', reporter: 'farid', daysAgo: 4, at: '08:52',
    people: [{ pupil: ['8C', 1], part: 'subject' }, { pupil: ['8C', 4], part: 'may_have_caused_harm' }], safeNow: 'yes', place: 'Tutor time',
    account: 'Showed me messages from a group chat. Name-calling and a threat to wait outside the bus stop. I did not keep or forward anything.',
    triage: { by: 'bell', after: 90, threshold: 'school_support', category: 'child_on_child', level: 'medium', parents: 'informed',
      rationale: 'Threat is specific but both families have answered and are working with us. Safety plan for the route home agreed with both tutors.' },
  },
  {
    key: 'bruise', school: 'ashdown', reporter: 'novak', daysAgo: 2, at: '10:15',
    people: [{ pupil: ['2B', 5], part: 'subject' }], safeNow: 'not_sure', place: 'PE, changing for gym',
    account: 'A bruise the size of a 50p piece on the upper left arm, yellow at the edge. Asked only what had happened to their arm. They said they fell at the park and then said they were not allowed to talk about it.',
    childsWords: 'I am not allowed to say.',
    triage: { by: 'okoro', after: 20, threshold: 'child_protection', category: 'physical_abuse', level: 'high', parents: 'not_informed',
      parentsReason: 'Speaking to the parents first could put the child at more risk. Advice of the front door: wait.',
      rationale: 'Unexplained injury, and the child has been told not to talk. Rang the front door at 10:40; strategy discussion asked for.', openCase: true },
  },
  {
    key: 'tired', school: 'ashdown', reporter: 'reid', daysAgo: 1, at: '09:30',
    people: [{ pupil: ['6B', 3], part: 'subject' }], safeNow: 'yes',
    account: 'Asleep on the desk in first lesson again. Said they had been up gaming with people they do not know in real life, one of whom asked what school they go to.',
  },
  {
    key: 'picture-passed-round', school: 'ashdown', reporter: 'reid', daysAgo: 3, at: '10:50',
    people: [{ pupil: ['6B', 4], part: 'subject' }, { pupil: ['6B', 5], part: 'may_have_caused_harm' }], safeNow: 'yes', place: 'After assembly',
    account: 'She cried after assembly and said that he has a picture of her from the changing room in the summer and has shown it to two others. I have not seen it and did not ask to. I told her she has done nothing wrong and went to Mrs Okoro at once.',
    childsWords: 'Everyone is looking at me.',
    imagery: { lead: 'okoro', head: 'hale' },
    triage: { by: 'okoro', after: 8, threshold: 'child_protection', category: 'child_on_child', level: 'high', parents: 'to_be_informed',
      rationale: 'May show a child under 13. Police and children’s services told within the hour; nobody here has looked. Both children are kept apart and each has an adult with them.' },
  },
  {
    key: 'sibling', school: 'brookside', reporter: 'farid', daysAgo: 0, at: '08:41',
    people: [{ pupil: ['9M', 0], part: 'subject' }, { pupil: ['7A', 6], part: 'affected' }], safeNow: 'not_sure',
    account: 'Both came in without coats and said they had slept at a friend of their mother. They did not know the address.',
  },
  {
    key: 'hand-grabbed', school: 'ashdown', reporter: 'lim', daysAgo: 1, at: '13:05',
    people: [{ adult: 'reid', part: 'adult_of_concern' }, { pupil: ['6B', 1], part: 'affected' }], safeNow: 'yes', place: 'Corridor by the hall',
    account: 'Heard raised voice, then saw them take the child by the wrist and pull. The child said it hurt. It was over in a few seconds.',
  },
  {
    key: 'fight-at-home', school: 'copse', reporter: 'ellis', daysAgo: 3, at: '11:20',
    people: [{ pupil: ['5C', 2], part: 'subject' }], safeNow: 'yes',
    account: 'Told me the police came to the house on Sunday night because of shouting. They hid in the bath with the dog.',
    childsWords: 'The dog was more scared than me.',
    triage: { by: 'gray', after: 55, threshold: 'child_in_need', category: 'domestic_abuse', level: 'high', parents: 'to_be_informed',
      rationale: 'Matches the overnight police notification. Consent to a referral will be asked for when the mother comes in today.', openCase: true },
  },
]; // prettier-ignore

/** About those who lead a school, so that the chair of governors and the trust's lead have something to decide as well. */
export const aboutLeaders: readonly Story[] = [
  {
    key: 'read-out', school: 'copse', reporter: 'ellis', daysAgo: 1, at: '16:25',
    people: [{ adult: 'gray', part: 'adult_of_concern' }, { pupil: ['3C', 4], part: 'affected' }], safeNow: 'yes', place: 'Staff meeting',
    account: 'At the staff meeting she read out what a social worker had written about a child, with the name. Two people from an agency and a parent helper were in the room. I said afterwards that I was uneasy; she said that everybody knew anyway.',
  },
  {
    key: 'saturday-lessons', school: 'ashdown', reporter: 'novak', daysAgo: 12, at: '12:40',
    people: [{ adult: 'hale', part: 'adult_of_concern' }, { pupil: ['6B', 6], part: 'affected' }], safeNow: 'yes',
    account: 'He gives lessons at his home on Saturdays to a child of our Year 6, and the parents pay for them. He talks about it openly. I do not know whether anybody has agreed to it.',
    triage: { by: 'patel', after: 1_300, threshold: 'no_further_action', category: 'adult_conduct', level: 'low', parents: 'informed',
      rationale: 'Low-level. He had told the last chair, in writing, before it began; a parent is always in the room. It ends at Christmas, and the governors now keep a register of such things.' },
  },
]; // prettier-ignore
