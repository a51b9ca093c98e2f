import { dayOf, defaultRules, rulesOn, setInForce, type Id } from '@caseward/kernel';
import { ruleSetAggregate, type RuleSet } from '@caseward/organisation-domain';
import type { Ask, FieldResolver, Platform } from '@caseward/server-kit';

type Of<T> = T & Readonly<{ bodyId: Id }>;
/** Known by another body perhaps, and yet named to everybody here. */
const somebody = async (personId: Id | undefined, bodyId: Id, ask: Ask) => {
  const person = personId ? await ask.refer('Person', personId) : null;
  return person && { ...person, appointedAt: bodyId };
};

/** What a school has set for itself, at the head of its stream: the same that its clocks and routes read. */
export const ruleFields = ({
  streams,
  clock,
}: Pick<Platform, 'streams' | 'clock'>): Record<string, Record<string, FieldResolver>> => ({
  School: {
    rules: async ({ id: bodyId }: Readonly<{ id: Id }>) => {
      const { state, revision } = await streams.fold(ruleSetAggregate, bodyId);
      const { said } = state;
      const today = dayOf(clock.now());
      return {
        bodyId,
        now: rulesOn({ rules: said }, today),
        inForce: setInForce(said, today)?.id ?? null,
        usual: defaultRules,
        said: said.map((one) => ({ ...one, bodyId })).reverse(),
        entries: revision === 'no_stream' ? 0 : Number(revision) + 1,
      };
    },
  },
  RuleSet: {
    definedBy: ({ definedBy, bodyId }: Of<RuleSet>, _: unknown, ask: Ask) => somebody(definedBy, bodyId, ask),
    withdrawnBy: ({ withdrawnBy, bodyId }: Of<RuleSet>, _: unknown, ask: Ask) => somebody(withdrawnBy, bodyId, ask),
    until: ({ until }: RuleSet) => until ?? null,
  },
});
