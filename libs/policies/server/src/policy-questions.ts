import { referenceTo } from '@caseward/kernel';
import { policyAggregate } from '@caseward/policies-domain';
import { question, type Platform, type Served } from '@caseward/server-kit';
import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { offeredOf } from './offered';
import { policyFiles as p, type PolicyRow } from './policy-file.projection';

export const policyQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db } = platform;
  const policies = question({
    name: 'policies',
    input: z.object({}),
    needs: 'signed-in',
    answer: () => db.select().from(p).orderBy(asc(p.title)),
  });
  const types: Served['types'] = {
    Policy: {
      reference: ({ id }: PolicyRow) => referenceTo('policy', id),
      owner: ({ owner, id }: PolicyRow, _, ask) => ask.refer('Person', owner, id),
      nextCommands: offeredOf(platform, policyAggregate),
    },
  };
  return { questions: [policies], types };
};
