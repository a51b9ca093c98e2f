import { addDays, companionId, day, id, Refusal, words, type Day, type Id } from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { aboutAdoption, adoptionCommand, adoptionStep, type AdoptionRefusal, type AdoptionStatus } from './adoption';
import { adoptionLife } from './adoption-life';
import { adoptionModel, changeClass } from './vocabulary';

/** Product default: the next meeting of most local governing bodies falls within a term. */
export const ADOPTION_DAYS = 84;
export const adoptionDue = (from: Day): Day => addDays(from, ADOPTION_DAYS);
/** The one adoption of a policy by a school. */
export const adoptionOf = (policyId: Id, schoolId: Id): Id => companionId(policyId, `adoption/${schoolId}`);

const text = { versionId: id, hash: z.string().min(1).max(200), from: day };

/** A text of the trust is in force, and a school has not yet taken it on. What is mandatory holds at once. */
export const requireAdoption = adoptionCommand({
  type: 'RequireAdoption',
  input: z.object({ policyId: id, schoolId: id, ...text, model: adoptionModel, fields: z.array(words(120)).max(40) }),
  may: { roles: ['SYS', 'TSL'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ policyId, schoolId }) => adoptionOf(policyId, schoolId),
  restricts: ({ schoolId }) => ({ school: schoolId, tier: 'T0', about: [], excluded: [] }),
  decide(adoption, { from, ...input }) {
    if (adoption.status !== 'none') throw new Refusal<AdoptionRefusal>('adoption/already-required');
    const { policyId, schoolId, versionId, hash, model } = input;
    const adoptionId = adoptionOf(policyId, schoolId);
    const holds = { type: 'AdoptionInForce', data: { adoptionId, policyId, schoolId, versionId, hash, own: false, from } } as const; // prettier-ignore
    return [
      { type: 'AdoptionRequired', data: { adoptionId, ...input, dueOn: adoptionDue(from) } },
      ...(model === 'mandatory' ? [holds] : []),
    ];
  },
});

/**
 * The trust's text has changed. What is mandatory, and what is followed in full and has changed in its wording alone, goes on
 * with the new text; everything else has lapsed and is looked at again.
 */
export const lapseAlignment = adoptionCommand({
  type: 'LapseAlignment',
  input: z.object({ adoptionId: id, ...text, changeClass }),
  may: { roles: ['SYS'], at: 'record', tier: 'T0' },
  about: aboutAdoption,
  decide(adoption, { adoptionId, versionId, hash, from, changeClass: change }) {
    const was = adoptionLife.ready(adoption, 'LapseAlignment');
    if (was.versionId === versionId) throw new Refusal<AdoptionRefusal>('adoption/same-version');
    const { policyId, school: schoolId, model, fields, own, status } = was;
    const at = { adoptionId, versionId, hash };
    if (status === 'required')
      return [{ type: 'AdoptionRequired', data: { ...at, policyId, schoolId, model, fields: [...fields], dueOn: adoptionDue(from) } }]; // prettier-ignore
    const carriesOn = model === 'mandatory' || (change === 'editorial' && !own);
    if (carriesOn && status === 'in_force')
      return [{ type: 'AdoptionInForce', data: { ...at, policyId, schoolId, own, from } }];
    return [{ type: 'AlignmentLapsed', data: { ...at, schoolId, dueOn: adoptionDue(from) } }];
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
  facts: async (read, { schoolId }, { trust, today }) => [
    ...holdersOf(await read(roleRegisterAggregate, trust), 'TSL', today),
    ...holdersOf(await read(roleRegisterAggregate, schoolId), 'COG', today),
  ],
  decide(adoption, { adoptionId }, _, people) {
    const { status, escalated } = adoptionLife.ready(adoption, 'EscalateOverdueAdoption');
    const step = waitsFor[status];
    if (!step || escalated.includes(step)) throw new Refusal<AdoptionRefusal>('adoption/in-time');
    return [{ type: 'AdoptionEscalated', data: { adoptionId, step, people: [...new Set(people)] } }];
  },
});
