import { id, Refusal, type Role } from '@caseward/kernel';
import { appointmentsOn, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import {
  aboutAdoption,
  adoptionCommand,
  adoptionStream,
  alignmentRow,
  at,
  localBlock,
  localField,
  ownPolicy,
  type AdoptionRefusal,
} from './adoption';
import { adoptionLife } from './adoption-life';
import { clausesOf, type ClauseToAlign } from './adoption-clauses';

const { ready } = adoptionLife;
const no = (code: AdoptionRefusal, details: Readonly<Record<string, string>> = {}) => new Refusal<AdoptionRefusal>(code, details); // prettier-ignore
const adoptionId = id;

/** The school follows the trust's text as it stands. */
export const adoptPolicyInFull = adoptionCommand({
  type: 'AdoptPolicyInFull',
  input: z.object({ adoptionId }),
  may: at('HT', 'EHT', 'CLERK'),
  about: aboutAdoption,
  decide(adoption, input) {
    const { fields, set, versionId, hash } = ready(adoption, 'AdoptPolicyInFull');
    const open = fields.find((field) => !set.includes(field));
    if (open !== undefined) throw no('adoption/fields-missing', { field: open });
    return [{ type: 'PolicyAdoptedInFull', data: { ...input, versionId, hash } }];
  },
});

/**
 * What the trust's text leaves to the school, and what the school adds of its own. A role is named by its code: whoever holds it
 * stands in the printed policy on each day, so it never names somebody who has left. Everything local is ratified locally.
 */
export const setLocalFields = adoptionCommand({
  type: 'SetLocalFields',
  input: z.object({ adoptionId, fields: z.array(localField).max(40), blocks: z.array(localBlock).max(20) }),
  may: at('HT', 'POL'),
  about: aboutAdoption,
  facts: async (read, { adoptionId: one }, { trust, today }): Promise<readonly Role[]> => {
    const adoption = await read(adoptionStream, one);
    const school = adoption.status === 'none' ? trust : adoption.school;
    const registers = await Promise.all([...new Set([school, trust])].map((body) => read(roleRegisterAggregate, body)));
    return registers.flatMap((register) => appointmentsOn(register, today).map(({ role }) => role));
  },
  decide(adoption, input, _, held) {
    const { fields, edition, status, own } = ready(adoption, 'SetLocalFields');
    if (input.fields.length === 0 && input.blocks.length === 0) throw no('adoption/nothing-local');
    const seen = new Set<string>();
    for (const { field, role, value } of input.fields) {
      if (!fields.includes(field)) throw no('adoption/no-such-field', { field });
      if (seen.has(field)) throw no('adoption/field-twice', { field });
      seen.add(field);
      if ((role === undefined) === !value?.trim()) throw no('adoption/field-is-role-or-value', { field });
      if (role !== undefined && !held.includes(role)) throw no('adoption/role-vacant', { role });
    }
    // What is adopted is ratified anew: it goes to the governors whole.
    const adopted = !own && (status === 'adopted_full' || status === 'ratified' || status === 'in_force');
    const open = adopted ? fields.find((field) => !seen.has(field)) : undefined;
    if (open !== undefined) throw no('adoption/fields-missing', { field: open });
    return [{ type: 'LocalFieldsSet', data: { ...input, edition: edition + 1 } }];
  },
});

/** The school keeps a version of its own, to be aligned with the principles of the trust. */
export const draftOwnPolicy = adoptionCommand({
  type: 'DraftOwnPolicy',
  input: z.object({ adoptionId, ...ownPolicy }),
  may: at('HT', 'POL'),
  about: aboutAdoption,
  sole: true,
  decide(adoption, input) {
    const { edition } = ready(adoption, 'DraftOwnPolicy');
    return [{ type: 'OwnPolicyDrafted', data: { ...input, edition: edition + 1 } }];
  },
});

/** Clause by clause: the school's own version meets what the trust asks, goes further, deviates for a reason, or leaves it out. */
export const assessAlignment = adoptionCommand({
  type: 'AssessAlignment',
  input: z.object({ adoptionId, rows: z.array(alignmentRow).min(1).max(500) }),
  may: at('HT', 'POL'),
  about: aboutAdoption,
  sole: true,
  facts: async (read, { adoptionId: one }): Promise<readonly ClauseToAlign[]> => {
    const adoption = await read(adoptionStream, one);
    return adoption.status === 'none' ? [] : clausesOf(read, adoption.versionId);
  },
  decide(adoption, input, { actor }, clauses) {
    const { versionId, hash } = ready(adoption, 'AssessAlignment');
    const given = new Set<string>();
    for (const { clauseId, alignment, reason } of input.rows) {
      const clause = clauses.find((one) => one.id === clauseId);
      if (!clause) throw no('adoption/clause-unknown');
      if (given.has(clauseId)) throw no('adoption/clause-twice', { clause: clause.number });
      given.add(clauseId);
      // A deviation without its reason is nothing that anybody could approve.
      if ((alignment === 'deviates' || alignment === 'missing') && !reason?.trim()) throw no('adoption/reason-missing', { clause: clause.number }); // prettier-ignore
    }
    const left = clauses.find((one) => !given.has(one.id));
    if (left) throw no('adoption/clauses-not-assessed', { clause: left.number });
    return [{ type: 'AlignmentAssessed', data: { ...input, versionId, hash, assessedBy: actor } }];
  },
});
