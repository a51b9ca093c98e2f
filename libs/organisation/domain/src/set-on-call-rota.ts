import {
  addDays,
  commandFor,
  day,
  id,
  Refusal,
  type Aggregate,
  type Day,
  type Id,
  type PersonId,
  type ReadFact,
} from '@caseward/kernel';
import { z } from 'zod';
import { answersFor } from './on-call';
import { duty, evolveRota, onDutyAt, rotaEvents, type OnCallRota } from './on-call-rota';
import { phoneNumber } from './phone-number';
import type { OrganisationRefusal } from './refusals';
import { roleRegisterAggregate } from './role-appointment';
import { schoolAggregate } from './school';
import { trustAggregate } from './trust';

const commands = commandFor<OnCallRota, typeof rotaEvents>();
const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);
const LONGEST_SWAP = 31;

const registersOf = async (read: ReadFact, bodyId: Id, trust: Id) => ({
  here: await read(roleRegisterAggregate, bodyId),
  trust: await read(roleRegisterAggregate, trust),
});
type Registers = Awaited<ReturnType<typeof registersOf>>;
/** Whoever is called must be able to open what they are called about. */
const refuseWithoutRole = ({ here, trust }: Registers, people: readonly PersonId[], from: Day) => {
  if (!people.every((person) => answersFor({ school: here, trust }, person, from))) throw say('rota/holds-no-role');
};

/**
 * Who is on call, week for week, from a day on and perhaps until one: holidays are a plan of their own over the standing one.
 * What was set last counts for its days, so nobody has to mend an older plan.
 */
export const setOnCallRota = commands({
  type: 'SetOnCallRota',
  input: z.object({
    bodyId: id,
    from: day,
    to: day.optional(),
    duties: z.array(duty).max(60),
    dutyPhone: phoneNumber.optional(),
  }),
  may: { roles: ['HT', 'TSL', 'DSL', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  facts: async (read, { bodyId }, { trust }) => ({
    school: await read(schoolAggregate, bodyId),
    trust: await read(trustAggregate, bodyId),
    registers: await registersOf(read, bodyId, trust),
  }),
  decide(_, input, { today }, { school, trust, registers }) {
    if (!school.registered && !trust.registered) throw say('school/unknown');
    if (input.to !== undefined && input.to < input.from) throw say('rota/ends-before-it-starts');
    // Who was called yesterday stays as it was.
    if (input.from < today) throw say('rota/in-the-past');
    const people = input.duties.map(({ personId }) => personId);
    refuseWithoutRole(registers, people, input.from);
    return [{ type: 'OnCallRotaSet', data: input }];
  },
});

/** A colleague takes over somebody's duties from one day to another. */
export const swapOnCallDuty = commands({
  type: 'SwapOnCallDuty',
  input: z.object({ bodyId: id, from: day, to: day, offId: id, onId: id }),
  may: { roles: ['TSL', 'HT', 'DSL', 'DDSL', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  facts: (read, { bodyId }, { trust }) => registersOf(read, bodyId, trust),
  decide(rota, input, { today }, registers) {
    if (input.to < input.from) throw say('rota/ends-before-it-starts');
    if (input.from < today) throw say('rota/in-the-past');
    if (addDays(input.from, LONGEST_SWAP) <= input.to) throw say('rota/swap-too-long');
    refuseWithoutRole(registers, [input.onId], input.from);
    for (let at = input.from; at <= input.to; at = addDays(at, 1))
      if (onDutyAt(rota, at).includes(input.offId)) return [{ type: 'OnCallDutySwapped', data: input }];
    throw say('rota/not-on-duty');
  },
});

/** One for each school and one for the trust, which stands behind its schools. */
export const onCallRotaAggregate: Aggregate<OnCallRota, typeof rotaEvents> = {
  name: 'rota',
  events: rotaEvents,
  initial: { said: [] },
  evolve: evolveRota,
  commands: [setOnCallRota, swapOnCallDuty],
};
