import type { Day, Id } from '@caseward/kernel';

/** What `step` of the story makes of a key, an author, a command's type and its input. */
type Tell<S> = (key: string, as: 'system', type: string, input: unknown) => S;

/** Numbers that Ofcom keeps for stories: nobody answers them. */
const invented = (n: number): string => `01632 960${String(n % 1_000).padStart(3, '0')}`;

const OFFICE_HOURS = 'Monday to Thursday 8:30 to 17:00, Friday to 16:30';

/** The card of each local authority: front door by day and night, designated officer, police. */
export const agencySteps = <S>(tell: Tell<S>, trust: Id, localAuthorities: readonly string[]): readonly S[] =>
  localAuthorities.map((localAuthority, i) => {
    const phone = (n: number) => invented(100 + i * 10 + n);
    const mail = (box: string) => `${box}@${localAuthority.toLowerCase().replaceAll(/[^a-z]/g, '')}.example`;
    return tell(`agencies/${localAuthority}`, 'system', 'SetAgencyContacts', {
      bodyId: trust,
      localAuthority,
      contacts: [
        { agency: 'childrens_services', name: `${localAuthority} Children’s Front Door (MASH)`, phone: phone(1), email: mail('frontdoor'), hours: OFFICE_HOURS },
        { agency: 'childrens_services_out_of_hours', name: `${localAuthority} Emergency Duty Team`, phone: phone(2), hours: 'Evenings, weekends and bank holidays' },
        { agency: 'lado', name: `${localAuthority} designated officer (LADO)`, phone: phone(3), email: mail('lado'), hours: OFFICE_HOURS },
        { agency: 'police', name: `${localAuthority} Police, not an emergency`, phone: '101' },
      ],
    }); // prettier-ignore
  });

export type SchoolOnCall = Readonly<{ key: string; schoolId: Id; leads: readonly Id[] }>;

/**
 * A line for each school and, day by day, its leads in turn: the lead on most days, a deputy on Thursday and Friday, so that
 * "who is on call" has something to answer on every weekday.
 */
export const onCallSteps = <S>(tell: Tell<S>, schools: readonly SchoolOnCall[], from: Day): readonly S[] =>
  schools.flatMap(({ key, schoolId, leads }, i) => {
    const [lead, deputy = lead] = leads;
    if (!lead) return [];
    const hours = { from: '07:30', until: '18:00' };
    return tell(`rota/${key}`, 'system', 'SetOnCallRota', {
      bodyId: schoolId,
      from,
      dutyPhone: invented(200 + i),
      duties: [
        { personId: lead, weekdays: [1, 2, 3], ...hours },
        { personId: deputy, weekdays: [4, 5], ...hours },
      ],
    });
  });

/** The work phones of those who may be called. */
export const workPhoneSteps = <S>(
  tell: Tell<S>,
  people: readonly Readonly<{ staffId: Id; bodyId: Id }>[],
): readonly S[] =>
  people.map(({ staffId, bodyId }, i) =>
    tell(`phone/${staffId}`, 'system', 'SetWorkPhone', { staffId, bodyId, workPhone: invented(300 + i) }),
  );
