import {
  addDays,
  clockTime,
  clockTimeOf,
  day,
  dayOf,
  folding,
  id,
  weekdayOf,
  type ClockTime,
  type Day,
  type Instant,
  type OpenOf,
  type PersonId,
} from '@caseward/kernel';
import { z } from 'zod';
import { phoneNumber } from './phone-number';

/** One person's hours, week for week. Without hours it is the whole day; `until` not after `from` runs past midnight. */
export const duty = z
  .object({
    personId: id,
    /** 1 Monday … 7 Sunday: the day on which it begins. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    from: clockTime.optional(),
    until: clockTime.optional(),
  })
  .meta({ id: 'DutyInput' });
export type Duty = Readonly<z.infer<typeof duty>>;

export const rotaEvents = {
  OnCallRotaSet: z.object({
    bodyId: id,
    from: day,
    to: day.optional(),
    duties: z.array(duty),
    /** A line of the school, never a person's own: whoever is on call carries it, and everybody may know it. */
    dutyPhone: phoneNumber.optional(),
  }),
  OnCallDutySwapped: z.object({ bodyId: id, from: day, to: day, offId: id, onId: id }),
};
export type RotaEvent = OpenOf<typeof rotaEvents>;
type Plan = Readonly<{ kind: 'plan'; from: Day; to?: Day; duties: readonly Duty[]; dutyPhone?: string }>;
type Swap = Readonly<{ kind: 'swap'; from: Day; to: Day; offId: PersonId; onId: PersonId }>;

/** What was said, in that order: of two that are about a day the later one counts. */
export type OnCallRota = Readonly<{ said: readonly (Plan | Swap)[] }>;

const isAbout = ({ from, to }: Plan | Swap, day: Day) => from <= day && (to === undefined || day <= to);

/** The plan for a day and the swaps that were agreed after it. */
const sayingOn = ({ said }: OnCallRota, day: Day) => {
  const about = said.filter((one) => isAbout(one, day));
  const at = about.findLastIndex(({ kind }) => kind === 'plan');
  const plan = about[at];
  return {
    plan: plan?.kind === 'plan' ? plan : undefined,
    swaps: about.slice(at + 1).filter((one): one is Swap => one.kind === 'swap'),
  };
};

/**
 * What was last set without a last day, as it was set: no swap is part of it. `ahead`: the swaps and plans of a few days that
 * were agreed on top of it and still count; whatever is set now for their days takes their place.
 */
export const standingRota = ({ said }: OnCallRota, today: Day) => {
  const at = said.findLastIndex(({ kind, to }) => kind === 'plan' && to === undefined);
  const plan = said[at];
  return {
    plan: plan?.kind === 'plan' ? plan : undefined,
    ahead: said
      .slice(at + 1)
      .flatMap(({ kind, from, to }) =>
        to !== undefined && to >= today ? [{ isSwap: kind === 'swap', from, to }] : [],
      ),
  };
};

const ALL_DAY = '00:00';
const MIDNIGHT = '24:00';
const overnight = ({ from = ALL_DAY, until }: Duty) => until !== undefined && until <= from;

/** The duties that begin on a day, with the swaps that were agreed. */
export const dutiesOn = (rota: OnCallRota, day: Day): readonly Duty[] => {
  const { plan, swaps } = sayingOn(rota, day);
  const planned = plan?.duties.filter(({ weekdays }) => weekdays.includes(weekdayOf(day))) ?? [];
  return planned.map((one) => ({
    ...one,
    personId: swaps.reduce((who, { offId, onId }) => (who === offId ? onId : who), one.personId),
  }));
};

const onDuty = (rota: OnCallRota, day: Day, fits: (duty: Duty) => boolean): readonly PersonId[] =>
  dutiesOn(rota, day)
    .filter(fits)
    .map(({ personId }) => personId);

/**
 * Everybody who is on call at an instant, or at some time of a day: the first is called first, the rest when they do not
 * answer. The rota alone: whoever asks still has to see that they hold their role (`onCallNow`).
 */
export const onDutyAt = (rota: OnCallRota, at: Instant | Day): readonly PersonId[] => {
  if (at.length === 10) return [...new Set(onDuty(rota, at, () => true))];
  const today = dayOf(at);
  const now: ClockTime = clockTimeOf(at);
  const started = onDuty(
    rota,
    today,
    (one) => (one.from ?? ALL_DAY) <= now && now < (overnight(one) ? MIDNIGHT : (one.until ?? MIDNIGHT)),
  );
  const sinceYesterday = onDuty(rota, addDays(today, -1), (one) => overnight(one) && now < (one.until ?? ALL_DAY));
  return [...new Set([...started, ...sinceYesterday])];
};

/** Who is called first, if anybody is on call. */
export const onCallAt = (rota: OnCallRota, at: Instant | Day): PersonId | undefined => onDutyAt(rota, at)[0];

/** The line that whoever is on call carries. */
export const dutyPhoneOn = (rota: OnCallRota, day: Day): string | undefined => sayingOn(rota, day).plan?.dutyPhone;

export const evolveRota = folding<OnCallRota, RotaEvent>({
  OnCallRotaSet: ({ said }, { from, to, duties, dutyPhone }) => ({
    said: [...said, { kind: 'plan', from, duties, ...(to ? { to } : {}), ...(dutyPhone ? { dutyPhone } : {}) }],
  }),
  OnCallDutySwapped: ({ said }, { from, to, offId, onId }) => ({
    said: [...said, { kind: 'swap', from, to, offId, onId }],
  }),
});
