import type { Agency, AgencyContact } from './agency-contacts';

/**
 * What to do when a child is in danger, and whom to call: the one page that needs no sign-in, no script and no database.
 * Data only, without a library, so that a page and a plain file say the same words. It names offices and lines, nobody.
 */
export type UrgentCard = Readonly<{
  /** The day on which the numbers were last known to be right. */
  asOf: string;
  authorities: readonly Readonly<{ name: string; contacts: readonly AgencyContact[] }>[];
  schools: readonly Readonly<{
    name: string;
    authority: string;
    onCall?: string;
    /** Those that it has for itself. */
    contacts: readonly AgencyContact[];
  }>[];
}>;

type Step = Readonly<{ first: string; call?: string; then: string }>;

export const urgentTitle = 'A child is in danger: what to do now';

export const urgentSteps: readonly Step[] = [
  {
    first: 'Call 999',
    call: '999',
    then: 'if anyone is in danger at this moment. Say where you are, who is hurt or at risk, and what is happening.',
  },
  {
    first: 'Stay with the child',
    then: 'if it is safe for you. Keep other people away. Do not promise to keep it secret.',
  },
  {
    first: 'Tell the safeguarding lead (DSL) in person',
    then: ', or call your school’s on-call line. If nobody answers, tell a deputy, then the headteacher. Do not send an email instead.',
  },
  {
    first: 'Nobody can be reached?',
    then: 'Call children’s services yourself. Anyone may. Out of hours they have a duty number.',
  },
  {
    first: 'Then write it down:',
    then: 'what you saw and heard, in their own words, with the time. Use “Report a concern”, or paper if this system is down.',
  },
];

export const aboutAnAdultTitle = 'If it is about an adult who works here';
export const aboutAnAdult =
  'Tell the headteacher. If it is about the headteacher, tell the chair of governors. If nobody inside is independent, call the local authority’s designated officer (LADO).';

export const agencyWords: Readonly<Record<Agency, string>> = {
  childrens_services: 'Children’s services',
  childrens_services_out_of_hours: 'Children’s services, out of hours',
  lado: 'Designated officer (LADO)',
  police: 'Police, not an emergency',
  other: 'Also',
};

export const onCallWords = 'Safeguarding on-call line';

/** Every authority of which there is something to say, in the order of the alphabet. */
export const authoritiesOf = ({ authorities, schools }: UrgentCard): readonly string[] =>
  [...new Set([...schools.map(({ authority }) => authority), ...authorities.map(({ name }) => name)])].sort();

export const nationalLinesTitle = 'Other numbers';
export const nationalLines: readonly Readonly<{ who: string; phone: string }>[] = [
  { who: 'Police, not an emergency', phone: '101' },
  { who: 'NSPCC helpline, for adults worried about a child', phone: '0808 800 5000' },
  { who: 'Childline, for children', phone: '0800 1111' },
];

/** What a telephone is told to dial. */
export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
