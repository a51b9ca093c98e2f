import { commandFor, day, folding, id, role, words, type Id, type OpenOf, type Role } from '@caseward/kernel';
import { z } from 'zod';
import { schoolText, type PersonType } from './acknowledgement-vocabulary';
import type { SchoolText } from './school-text';
import { statutoryCode } from './statutory-edition';
import { adoptionModel, changeClass, policyAudience } from './vocabulary';

const policy = { policyId: id, schoolId: id.optional(), adoption: adoptionModel, audience: z.array(policyAudience) };
const schoolTextHeld = schoolText.extend({ hash: z.string() });
const inForce = { policyId: id, versionId: id, hash: z.string(), changeClass, from: day };
/** All that a school must be told of a text in force. */
const text = { ...inForce, title: words(200), model: adoptionModel, audience: z.array(policyAudience), fields: z.array(words(120)), previousVersionId: id.optional(), adoptBy: day.optional() }; // prettier-ignore

const joiner = { personId: id, schoolId: id, role, startsOn: day };
const waits = { ...joiner, campaignId: id };
/**
 * Who has to do with which policy: kept by the system from what happens elsewhere, so that a text in force finds its schools, and
 * somebody new finds their texts. One for the trust.
 */
export const rosterEvents = {
  SchoolOnRoster: z.object({ schoolId: id, texts: z.array(z.object(text)) }),
  PolicyOnRoster: z.object({ title: words(200), ...policy }),
  VersionOnRoster: z.object({
    ...text,
    cites: z.array(statutoryCode),
    local: z.boolean(),
    schools: z.array(id),
    campaigns: z.array(id),
    /** Of the schools those that follow words of their own: their people signed those, and go on with them. */
    ownText: z.array(id).optional(),
  }),
  /** The chair's action is over. `campaigns`: what still asks for its text. `by`: the text that holds again; `joiners`: who are asked for that now. */
  VersionOffRoster: z.object({ policyId: id, versionId: id, campaigns: z.array(id), by: id.optional(), joiners: z.array(z.object(waits)).optional() }), // prettier-ignore
  /**
   * A school follows other words than before: its own (`own`), or again the trust's. `campaigns`: what asks for those before; `text`:
   * what of the trust's is in force.
   */
  SchoolTextOnRoster: z.object({ policyId: id, schoolId: id, adoptionId: id, from: day, own: schoolTextHeld.optional(), campaigns: z.array(id), text: z.object(text).optional() }), // prettier-ignore
  CampaignOnRoster: z.object({ campaignId: id, schoolId: id, policyId: id, versionId: id }),
  CampaignOffRoster: z.object({ campaignId: id }),
  /** It was retired: no school takes it on any more, and no joiner reads it. */
  PolicyOffRoster: z.object({ policyId: id, campaigns: z.array(id) }),
  /** Somebody will have a role at a school no longer from that day on. */
  RoleEndOnRoster: z.object({ rosterId: id, appointmentId: id, schoolId: id, from: day }),
  /** That day has come. `people`: who had it, and who covered it. */
  RoleOffRoster: z.object({ appointmentId: id, schoolId: id, people: z.array(id), campaigns: z.array(id) }),
  /** `later`: what asks for texts behind a chair's action, for which they are asked if those hold again. */
  JoinerOnRoster: z.object({ ...joiner, campaigns: z.array(id), later: z.array(id).optional() }),
  LeaverOnRoster: z.object({ personId: id, campaigns: z.array(id) }),
  /** `policies`: those whose text in force cites it, if any do. */
  EditionOnRoster: z.object({ editionId: id, code: statutoryCode, edition: z.string(), policies: z.array(id), from: day.optional() }), // prettier-ignore
};
export type RosterSchemas = typeof rosterEvents;
export type OpenRosterEvent = OpenOf<RosterSchemas>;
export type TextInForce = z.infer<typeof rosterEvents.SchoolOnRoster>['texts'][number];

type OnRoster = Readonly<{
  title: string;
  schoolId?: Id | undefined;
  adoption: z.infer<typeof adoptionModel>;
  audience: readonly z.infer<typeof policyAudience>[];
  /** The text that went the whole way. */
  current?: TextInForce;
  /** What the chair has brought into force alone, until the body has decided: the current text stands behind it. */
  emergency?: TextInForce | undefined;
  cites: readonly string[];
}>;
export type Waiting = Readonly<{ personId: Id; schoolId: Id; role: Role; startsOn: string; campaignId: Id }>;
export type Roster = Readonly<{
  schools: readonly Id[];
  policies: Readonly<Record<Id, OnRoster>>;
  /** Campaigns that still ask people. */
  campaigns: Readonly<Record<Id, Readonly<{ schoolId: Id; policyId: Id; versionId: Id }>>>;
  /** Where a school follows words of its own, by policy and school. */
  ownTexts?: Readonly<Record<string, SchoolText>>;
  /** Who joined while a chair's action held, and will be asked for the text behind it if that holds again. */
  waiting?: readonly Waiting[];
  /** Of the register of statutory references, what has come into force. */
  editions?: readonly Readonly<{ code: string; edition: string; from: string }>[];
}>;
/** One policy at one school. */
export const atSchoolKey = (policyId: Id, schoolId: Id): string => `${policyId}/${schoolId}`;
/** The words of its own that a school follows. */
export const ownTextAt = ({ ownTexts = {} }: Roster, policyId: Id, schoolId: Id): SchoolText | undefined =>
  ownTexts[atSchoolKey(policyId, schoolId)];

export type RosterRefusal = 'roster/already-there' | 'roster/not-there' | 'roster/nothing-to-do';

const withPolicy = (roster: Roster, policyId: Id, change: Partial<OnRoster>): Roster => {
  const before = roster.policies[policyId];
  return before ? { ...roster, policies: { ...roster.policies, [policyId]: { ...before, ...change } } } : roster;
};
const without = <T>(all: Readonly<Record<string, T>>, key: string) =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

const stillWaiting = ({ waiting, ...roster }: Roster, which: (one: Waiting) => boolean): Roster =>
  waiting === undefined ? roster : { ...roster, waiting: waiting.filter(which) };

export const rosterStream = {
  name: 'policyroster',
  events: rosterEvents,
  initial: { schools: [], policies: {}, campaigns: {} } as Roster,
  evolve: folding<Roster, OpenRosterEvent>({
    SchoolOnRoster: (roster, { schoolId }) => ({ ...roster, schools: [...roster.schools, schoolId] }),
    PolicyOnRoster: (roster, { policyId, ...known }) => ({
      ...roster,
      policies: { ...roster.policies, [policyId]: { cites: [], ...roster.policies[policyId], ...known } },
    }),
    VersionOnRoster: (roster, { policyId, cites, schools: _, campaigns: __, local: ___, ownText: ____, ...text }) =>
      withPolicy(
        roster,
        policyId,
        text.changeClass === 'emergency'
          ? { emergency: { policyId, ...text } }
          : { current: { policyId, ...text }, emergency: undefined, cites },
      ),
    VersionOffRoster: (roster, { policyId, joiners = [] }) => {
      const asked = joiners.map(({ campaignId }) => campaignId);
      return withPolicy(
        stillWaiting(roster, (one) => !asked.includes(one.campaignId)),
        policyId,
        { emergency: undefined },
      );
    },
    SchoolTextOnRoster: (roster, { policyId, schoolId, own }) => {
      const others = without(roster.ownTexts ?? {}, atSchoolKey(policyId, schoolId));
      return { ...roster, ownTexts: own ? { ...others, [atSchoolKey(policyId, schoolId)]: own } : others };
    },
    CampaignOnRoster: (roster, { campaignId, ...of }) => ({
      ...roster,
      campaigns: { ...roster.campaigns, [campaignId]: of },
    }),
    CampaignOffRoster: (roster, { campaignId }) => ({
      ...stillWaiting(roster, (one) => one.campaignId !== campaignId),
      campaigns: without(roster.campaigns, campaignId),
    }),
    PolicyOffRoster: (roster, { policyId }) => ({ ...roster, policies: without(roster.policies, policyId) }),
    RoleEndOnRoster: (roster) => roster,
    RoleOffRoster: (roster) => roster,
    JoinerOnRoster: (roster, { campaigns: _, later = [], ...one }) =>
      later.length === 0 ? roster : { ...roster, waiting: [...(roster.waiting ?? []), ...later.map((campaignId) => ({ ...one, campaignId }))] }, // prettier-ignore
    LeaverOnRoster: (roster, { personId }) => stillWaiting(roster, (one) => one.personId !== personId),
    EditionOnRoster: (roster, { code, edition, from }) =>
      from === undefined ? roster : { ...roster, editions: [...(roster.editions ?? []), { code, edition, from }] },
  }),
  commands: [],
};
export const rosterCommand = commandFor<Roster, RosterSchemas>();
/** Of the trust, and by the system alone. */
export const bySystem = { roles: ['SYS'], at: 'trust', tier: 'T0' } as const;

type Audience = z.infer<typeof policyAudience>;
const inRoles: Readonly<Partial<Record<Audience, readonly Role[]>>> = {
  safeguarding_team: ['DSL', 'DDSL', 'TSL'],
  leaders: ['HT', 'EHT', 'CEO'],
};
const asPeople: Readonly<Partial<Record<Audience, readonly PersonType[]>>> = {
  all_staff: ['staff', 'central_team'],
  governors: ['governor'],
};
/** Whom of the people here an audience means. Pupils, parents and the public sign nothing in this product. */
export const askedOf = (audience: readonly Audience[]) => ({
  roles: audience.flatMap((one) => inRoles[one] ?? []),
  personTypes: audience.flatMap((one) => asPeople[one] ?? []),
});
/** The sentence to which people put their name: the same for everybody who is asked for this policy. */
export const statementFor = (title: string): string =>
  `I have read and understood the policy “${title}”, and I will follow it.`;
