import { addDays, companionId, day, id, Refusal, words, type Day, type Id } from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { aboutAdoption, adoptionCommand, adoptionStep, adoptionStream, type AdoptionRefusal, type AdoptionStatus, type OpenAdoption } from './adoption'; // prettier-ignore
import { inForceOf } from './adoption-clauses';
import { adoptionLife } from './adoption-life';
import { adoptionDays, countedOn } from './policy-numbers';
import { adoptionModel, changeClass } from './vocabulary';

/** Until the day that was set when the text was published; without one, the usual days. */
export const adoptionDue = (from: Day, set?: Day): Day => set ?? addDays(from, countedOn(adoptionDays, from));
/** The one adoption of a policy by a school. */
export const adoptionOf = (policyId: Id, schoolId: Id): Id => companionId(policyId, `adoption/${schoolId}`);

const text = { versionId: id, hash: z.string().min(1).max(200), from: day, adoptBy: day.optional() };
const fields = z.array(words(120)).max(40);

/** A text of the trust is in force, and a school has not yet taken it on. What is mandatory holds at once. */
export const requireAdoption = adoptionCommand({
  type: 'RequireAdoption',
  input: z.object({ policyId: id, schoolId: id, ...text, model: adoptionModel, fields }),
  may: { roles: ['SYS', 'TSL'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ policyId, schoolId }) => adoptionOf(policyId, schoolId),
  restricts: ({ schoolId }) => ({ school: schoolId, tier: 'T0', about: [], excluded: [] }),
  decide(adoption, { from, adoptBy, ...input }) {
    if (adoption.status !== 'none') throw new Refusal<AdoptionRefusal>('adoption/already-required');
    const { policyId, schoolId, versionId, hash, model } = input;
    const adoptionId = adoptionOf(policyId, schoolId);
    const holds = { type: 'AdoptionInForce', data: { adoptionId, policyId, schoolId, versionId, hash, own: false, from } } as const; // prettier-ignore
    return [
      { type: 'AdoptionRequired', data: { adoptionId, ...input, dueOn: adoptionDue(from, adoptBy) } },
      ...(model === 'mandatory' ? [holds] : []),
    ];
  },
});

/** Details of the school's own wait for its governors: they are not lost, whatever the trust decides. */
const hasDetailsWaiting = ({ status, own, edition }: OpenAdoption): boolean =>
  (status === 'adopted_full' || status === 'ratified') && !own && edition > 0;

/**
 * The trust's text has changed, and may leave other things to the school or bind it in another way. What the trust has made
 * mandatory holds from this text on, also where the school had a version of its own. What is mandatory, and what is followed in full, has
 * changed in its wording alone and has every detail, goes on with the new text; everything else has lapsed and is looked at
 * again, local details that wait for the governors among it.
 */
export const lapseAlignment = adoptionCommand({
  type: 'LapseAlignment',
  input: z.object({ adoptionId: id, ...text, changeClass, model: adoptionModel, fields }),
  may: { roles: ['SYS'], at: 'record', tier: 'T0' },
  about: aboutAdoption,
  decide(adoption, { adoptionId, from, adoptBy, changeClass: change, ...now }) {
    const was = adoptionLife.ready(adoption, 'LapseAlignment');
    if (was.versionId === now.versionId) throw new Refusal<AdoptionRefusal>('adoption/same-version');
    const { policyId, school: schoolId, set, own, status } = was;
    const { model } = now;
    const at = { adoptionId, ...now };
    const inForce = (theirs: boolean) => ({ type: 'AdoptionInForce', data: { ...at, policyId, schoolId, own: theirs, from } }) as const; // prettier-ignore
    const mandatoryNow = model === 'mandatory' && was.model !== 'mandatory';
    if (status === 'required')
      return [
        { type: 'AdoptionRequired', data: { ...at, policyId, schoolId, dueOn: adoptionDue(from, adoptBy) } },
        ...(mandatoryNow ? [inForce(false)] : []),
      ];
    if (mandatoryNow && !hasDetailsWaiting(was)) return [inForce(false)];
    const carriesOn =
      model === 'mandatory' || (change === 'editorial' && !own && now.fields.every((field) => set.includes(field)));
    if (carriesOn && status === 'in_force') return [inForce(own)];
    return [{ type: 'AlignmentLapsed', data: { ...at, schoolId, dueOn: adoptionDue(from, adoptBy) } }];
  },
});

const waitsFor: Readonly<Partial<Record<AdoptionStatus, z.infer<typeof adoptionStep>>>> = {
  required: 'adopt',
  lapsed: 'adopt',
  own_drafted: 'adopt',
  assessed: 'approve',
  adopted_full: 'ratify',
  approved: 'ratify',
};

/** Its day has passed. The lead of the trust and the chair of governors learn of it, once for each step. */
export const escalateOverdueAdoption = adoptionCommand({
  type: 'EscalateOverdueAdoption',
  input: z.object({ adoptionId: id, schoolId: id }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: aboutAdoption,
  facts: async (read, { adoptionId, schoolId }, { trust, today }) => {
    const adoption = await read(adoptionStream, adoptionId);
    return {
      isRetired: adoption.status !== 'none' && (await inForceOf(read, adoption.policyId)) === 'retired',
      people: [
        ...holdersOf(await read(roleRegisterAggregate, trust), 'TSL', today),
        ...holdersOf(await read(roleRegisterAggregate, schoolId), 'COG', today),
      ],
    };
  },
  decide(adoption, { adoptionId }, _, { isRetired, people }) {
    const { status, escalated } = adoptionLife.ready(adoption, 'EscalateOverdueAdoption');
    if (isRetired) throw new Refusal<AdoptionRefusal>('adoption/policy-retired');
    const step = waitsFor[status];
    if (!step || escalated.includes(step)) throw new Refusal<AdoptionRefusal>('adoption/in-time');
    return [{ type: 'AdoptionEscalated', data: { adoptionId, step, people: [...new Set(people)] } }];
  },
});
