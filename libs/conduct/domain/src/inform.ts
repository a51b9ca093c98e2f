import { day, id, words } from '@caseward/kernel';
import { z } from 'zod';
import { byNamed, conductCommand, notLaterThan } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { contactedHow } from './vocabulary';

const told = { conductId: id, on: day, how: contactedHow, said: words(5_000) };

/** The adult is told what the LADO agreed may be said, and who supports them. Never before. */
export const informAdultOfAllegation = conductCommand({
  type: 'InformAdultOfAllegation',
  input: z.object({ ...told, support: words(5_000) }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    ready(state, 'InformAdultOfAllegation', actor);
    notLaterThan(today, input.on);
    return [{ type: 'AdultInformed', data: input }];
  },
});

/** Parents are told what the LADO agreed, and that nothing of it may be published (Education Act 2002, section 141F). */
export const informParentsOfAllegation = conductCommand({
  type: 'InformParentsOfAllegation',
  input: z.object(told),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    ready(state, 'InformParentsOfAllegation', actor);
    notLaterThan(today, input.on);
    return [{ type: 'ParentsInformed', data: input }];
  },
});

/** The agency that sent a supply worker is told, and takes part; the school leads all the same (KCSIE part four). */
export const informSupplyAgency = conductCommand({
  type: 'InformSupplyAgency',
  input: z.object({ ...told, agency: words(300) }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    ready(state, 'InformSupplyAgency', actor);
    notLaterThan(today, input.on);
    return [{ type: 'SupplyAgencyInformed', data: input }];
  },
});
