import { soon } from './live';
import type { Browser } from './browser';

export const RECORD = `query ($id: ID!) { adultConductRecord(id: $id) { id status way nextCommands entries ladoDue subject { id } caseManager { id }
  recipients { id } concernId account { text } allegations { id outcome allegation { text } } pattern { id } overdue
  story { kind details { field value text { text } } } whoCanSee { personId role } } }`;
export type Conduct = Readonly<{
  id: string;
  status: string;
  way: string;
  nextCommands: readonly string[];
  entries: number;
  ladoDue: string | null;
  subject: Readonly<{ id: string }> | null;
  caseManager: Readonly<{ id: string }> | null;
  account: Readonly<{ text: string }> | null;
  allegations: readonly Readonly<{ id: string; outcome: string | null; allegation: { text: string } }>[];
  pattern: readonly Readonly<{ id: string }>[];
  overdue: readonly string[];
  story: readonly Readonly<{ kind: string }>[];
  whoCanSee: readonly Readonly<{ personId: string; role: string }>[];
}>;
type File = Readonly<{ adultConductRecord: Conduct | null }>;

export const recordOf = async (reader: Browser, id: string, position?: string): Promise<Conduct | null> =>
  (await reader.ask<File>(RECORD, { id }, position ? { position } : {})).adultConductRecord;

/** The record that a concern goes on as, once it is there. */
export const routedFrom = async (reader: Browser, concernId: string): Promise<string> => {
  let found: readonly Readonly<{ id: string }>[] = [];
  await soon(async () => {
    const { concern } = await reader.ask<{ concern: { adultConduct: typeof found } | null }>(
      'query ($id: ID!) { concern(id: $id) { adultConduct { id } } }',
      { id: concernId },
    );
    found = concern?.adultConduct ?? [];
    return found.length > 0;
  }, 15_000);
  return found[0]!.id; // more than none
};

const rationale = 'Because of what was seen.';
export const day = () => new Date().toISOString().slice(0, 10);
/** What a case manager sends from the threshold to the close, in order. */
export const limbs = (conductId: string, answer: 'yes' | 'no' | 'unsure') => ({
  ...{ conductId, harmedChild: answer, possibleOffence: 'no', riskOfHarm: 'no', unsuitable: 'no' },
  ...{ adultIs: 'employed', rationale },
  ...(answer === 'yes' ? { allegations: [{ allegation: 'Took a child by the wrist.' }] } : {}),
});
export const contact = (conductId: string) => ({
  ...{ conductId, on: day(), how: 'phone', officer: 'The duty officer', policeToo: false, summary: 'All of it.' },
});
export const advice = (conductId: string) => ({
  ...{
    conductId,
    on: day(),
    advice: 'Go on inside.',
    tellAdult: 'yes',
    tellParents: 'yes',
    mayBeSaid: 'That there is one.',
  },
});
