import { addDays, type Day, type Id, type Instant } from '@caseward/kernel';
import { acknowledgementOf, askedOf, campaignOf } from '@caseward/policies-domain';
import { idOf } from './ids';
import { adultId, schoolId, type SchoolKey } from './people';
import { adopting } from './policy-adopting';
import { boundTo, tellerOf, textOf, type Back, type DemoText, type Places } from './policy-telling';
import { texts } from './policy-texts';
import { versionIdOf as versionOf } from './policy-versions';
import type { Step } from './steps';

type Did = 'signed' | 'declined' | 'exempt' | 'opened' | 'waits';
const staff: Readonly<Record<SchoolKey, readonly string[]>> = {
  ashdown: ['lim', 'okoro', 'shaw', 'hale', 'novak', 'reid'],
  brookside: ['farid', 'bell', 'moss'],
  copse: ['gray', 'ellis'],
};
const governors: Readonly<Record<SchoolKey, string>> = { ashdown: 'patel', brookside: 'ward', copse: 'vance' };
const heads: Readonly<Record<SchoolKey, string>> = { ashdown: 'hale', brookside: 'moss', copse: 'gray' };

/** What one person was asked, and what they did, so many school days ago. */
const asked = (text: DemoText, school: SchoolKey, who: string, did: Did, back: Back): readonly Step[] => {
  const tell = tellerOf(`acknowledgement/${text.key}/${text.number}/${who}`, back);
  const campaignId = campaignOf(versionOf(text.key, text.number), schoolId(school));
  const acknowledgementId = acknowledgementOf(campaignId, adultId(who));
  const on = back(text.back);
  const { hash } = textOf(text);
  const previous = text.previous === undefined ? {} : { previousVersionId: versionOf(text.key, text.previous) };
  const read = Math.max(text.back - 2, 0);
  const own = { acknowledgementId };
  return [
    tell(text.back, '19:30', 'system', 'RequireAcknowledgement', { campaignId, schoolId: schoolId(school), personId: adultId(who), role: who === heads[school] ? 'HT' : who === governors[school] ? 'COG' : 'STAFF', ...boundTo(text), ...previous, notifyOn: on, dueOn: addDays(on, 14), joiner: false }), // prettier-ignore
    tell(text.back, '19:31', 'system', 'NotifyAcknowledgementDue', own),
    ...(did === 'waits' || did === 'exempt' ? [] : [tell(read, '08:10', who, 'OpenDocument', { ...own, hash })]),
    ...(did === 'signed'
      ? [
          tell(read, '08:14', 'system', 'ConfirmIdentity', {
            personId: adultId(who),
            session: 'demo',
            by: 'chosen_again_in_demo',
          }),
          tell(read, '08:15', who, 'AcknowledgePolicyVersion', { ...own, hash, agreed: true }),
        ]
      : []),
    ...(did === 'declined' ? [tell(read, '08:20', who, 'DeclineAcknowledgement', { ...own, reason: 'I coach a club of former pupils on Saturdays, and cannot keep to this as it stands.' })] : []), // prettier-ignore
    ...(did === 'exempt' ? [tell(read, '11:00', heads[school], 'ExemptFromAcknowledgement', { ...own, ground: 'family_leave', reason: 'On leave until after Easter; reads it on the first day back.' })] : []), // prettier-ignore
  ];
};

const campaign = (text: DemoText, body: Id, joinersOnly: boolean, back: Back): Step => {
  const tell = tellerOf(`campaign/${text.key}/${text.number}/${body}`, back);
  const audience = askedOf(text.audience as Parameters<typeof askedOf>[0]); // codes of the policy's own story
  const campaignId = campaignOf(versionOf(text.key, text.number), body);
  const previous = text.previous === undefined ? {} : { previousVersionId: versionOf(text.key, text.previous) };
  return tell(text.back, '19:20', 'system', 'IssueCampaignAtSchool', { campaignId, schoolId: body, ...boundTo(text), ...audience, ...previous, effectiveFrom: back(text.back), joinersOnly }); // prettier-ignore
};

/** At the first three schools people are asked, and half of them have read it; everywhere else only those who join. */
export const reading = (
  text: DemoText,
  did: Readonly<Record<string, Did>>,
  { trust, schools }: Places,
  back: Back,
): readonly (readonly Step[])[] =>
  // prettier-ignore
  [...schools.map(({ key, id }) => [key, id] as const), ['trust', trust] as const].map(([key, body]) => {
    const people = Object.hasOwn(staff, key) ? [...staff[key as SchoolKey], governors[key as SchoolKey]] : [];
    const named = people.filter((who) => did[who] !== undefined);
    const one = campaign(text, body, named.length === 0, back);
    return [one, ...named.flatMap((who) => asked(text, key as SchoolKey, who, did[who]!, back))].sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0)); // prettier-ignore -- each of them did something
  });

/** Editions of the guidance: one in force since September, confirmed by a second person; one recorded and not yet confirmed. */
const editions = (back: Back, today: Day): readonly Step[] => {
  const tell = tellerOf('statutory-editions', back);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const kcsie = { editionId: idOf('edition/kcsie'), code: 'KCSIE', title: 'Keeping Children Safe in Education', source: 'gov.uk, Keeping children safe in education' }; // prettier-ignore
  return [
    tell(60, '10:00', 'doyle', 'RecordStatutoryEdition', { ...kcsie, edition: String(year), publishedOn: `${year}-07-01`, from: `${year}-09-01` }), // prettier-ignore
    tell(59, '10:00', 'amin', 'ConfirmStatutoryEdition', { editionId: kcsie.editionId, how: 'Read the published text and its first page.' }), // prettier-ignore
    tell(4, '10:00', 'doyle', 'RecordStatutoryEdition', { editionId: idOf('edition/wtsc'), code: 'WTSC', title: 'Working Together to Safeguard Children', edition: `${year + 1} draft`, publishedOn: back(6), from: addDays(today, 120), source: 'gov.uk, Working together to safeguard children' }), // prettier-ignore
  ];
};

const all = (texts: readonly DemoText[], keys: readonly string[]) => texts.filter(({ key }) => keys.includes(key));

/** What the policies of the demo ask of schools and people, told up to where it stands: half done. */
export const dutyStories = (
  texts: readonly DemoText[],
  places: Places,
  back: Back,
  today: Day,
  now: Instant,
): readonly (readonly Step[])[] => {
  // prettier-ignore
  const { schools } = places;
  const of = (key: string) => texts.find((text) => text.key === key)!; // each of them is there
  const [ashdown, brookside, copse, fourth, fifth, sixth] = schools;
  const at = (school: Places['schools'][number] | undefined, ...rest: readonly [DemoText, Parameters<typeof adopting>[2]]) => (school ? [adopting(rest[0], school, rest[1], back)] : []); // prettier-ignore
  const everybody = Object.values(staff).flat();
  const signed = Object.fromEntries(everybody.map((who) => [who, 'signed' as const]));
  const stories = [
    ...reading(
      of('protection'),
      { ...signed, ellis: 'exempt', patel: 'signed', ward: 'opened', vance: 'signed' },
      places,
      back,
    ),
    ...reading(of('media'), { ...signed, novak: 'declined', reid: 'waits', moss: 'opened' }, places, back),
    ...reading(of('devices'), { okoro: 'signed', hale: 'signed', shaw: 'signed', lim: 'waits', novak: 'waits', reid: 'opened', bell: 'signed', farid: 'waits', moss: 'waits', gray: 'signed', ellis: 'waits' }, places, back), // prettier-ignore
    ...all(texts, ['online', 'behaviour', 'bullying', 'data', 'whistle']).flatMap((text) =>
      reading(text, {}, places, back),
    ),
    ...at(ashdown, of('behaviour'), 'full'),
    ...at(copse, of('behaviour'), 'own'),
    ...at(brookside, of('behaviour'), 'assessed'),
    ...at(ashdown, of('online'), 'to_ratify'),
    ...at(copse, of('online'), 'ratified'),
    ...at(fourth, of('behaviour'), 'approved'),
    ...at(fifth, of('behaviour'), 'drafted'),
    ...at(sixth, of('behaviour'), 'full'),
    ...at(ashdown, of('bullying'), 'drafted'),
    ...at(brookside, of('bullying'), 'approved'),
    ...at(copse, of('bullying'), 'full'),
    ...at(ashdown, { ...of('devices'), number: '1', clauses: textsBefore('devices'), back: 170 }, 'full'),
    editions(back, today),
  ];
  return stories.map((steps) => steps.filter((one) => one.at < now));
};
const textsBefore = (key: string) => texts[key]!; // written there
