import { day, id, Refusal, sealOwnerOf } from '@caseward/kernel';
import { z } from 'zod';
import {
  byTeam,
  concernCommand,
  events,
  optionalWords,
  reason,
  type ConcernRefusal,
  type OpenConcern,
} from './concern';
import { ready } from './concern-states';
import { happenedAt, isStillToCome, timeOfDay } from './report-details';
import { correctedPart, redactionBasis } from './vocabulary';

const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);

/**
 * What the report says was wrong: what is right is shown from now on, beside who changed it and why. What was written first
 * stays, and whoever may read the concern may read that as well.
 */
export const correctConcern = concernCommand({
  type: 'CorrectConcern',
  input: z
    .object({
      concernId: id,
      part: correctedPart,
      text: optionalWords(20_000),
      occurredOn: day.optional(),
      occurredTime: timeOfDay.optional(),
      reason,
    })
    .refine(({ part, text }) => part === 'when' || (text !== undefined && text.trim() !== ''), {
      path: ['text'],
      message: 'Write what is right',
    })
    .refine(({ part, occurredOn }) => part !== 'when' || occurredOn !== undefined, {
      path: ['occurredOn'],
      message: 'Enter the day on which it happened',
    }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  times: ({ occurredOn, occurredTime }) => (occurredOn ? { occurredAt: happenedAt(occurredOn, occurredTime) } : {}),
  sole: true,
  decide(concern, { concernId, part, text, occurredOn, occurredTime, reason: why }, { now }) {
    ready(concern, 'CorrectConcern');
    if (occurredOn && isStillToCome(occurredOn, occurredTime, now)) throw say('concern/occurred-in-the-future');
    const right = part === 'when' ? { occurredOn, occurredTime } : { text };
    return [{ type: 'ConcernCorrected', data: { concernId, part, ...right, reason: why } }];
  },
});

/** One text of a concern: `<concern>/<number of the entry>/<field of it>`. */
const textRef = z.string().regex(/^[0-9a-f]{8}-[0-9a-f-]{27}\/[1-9]\d{0,5}\/[A-Za-z]{1,40}$/, 'not a text');

/** @throws Refusal unless it is a text of this concern that still shows */
const shown = (
  { told = [], redacted = [] }: OpenConcern,
  concernId: string,
  ref: string,
): Readonly<{ entry: string; field: string }> => {
  const [record, number = '', field = ''] = ref.split('/');
  const schema = events[told[Number(number) - 1] ?? 'ConcernSubmitted'].shape as Readonly<Record<string, z.ZodType>>;
  const text = Object.hasOwn(schema, field) ? schema[field] : undefined;
  if (record !== concernId || Number(number) > told.length || !text || !sealOwnerOf(text))
    throw say('concern/no-such-text');
  if (redacted.includes(`${number}/${field}`)) throw say('concern/text-redacted');
  return { entry: `${record}/${number}`, field };
};

/**
 * A text must not be read by anybody any more, wherever it has been copied to. That there was one, and why it is gone, stays.
 * What may be read of it, `CorrectConcern` says.
 */
export const redactConcern = concernCommand({
  type: 'RedactConcern',
  input: z.object({ concernId: id, text: textRef, basis: redactionBasis, reason }),
  // Of a concern about an adult the few who have it, whichever of these posts they hold.
  may: { ...byTeam, roles: ['DPO', 'DSL'], namedAs: ['DPO', 'DSL', 'HT', 'EHT', 'TSL', 'COG', 'CEO', 'COT'] },
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, { concernId, text, basis, reason: why }) {
    const { entry, field } = shown(ready(concern, 'RedactConcern'), concernId, text);
    return [{ type: 'ConcernRedacted', data: { concernId, entry, field, basis, reason: why } }];
  },
});
