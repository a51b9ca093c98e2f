import type { Day, Id } from '@caseward/kernel';
import { hashOf, statementFor } from '@caseward/policies-domain';
import { adultId } from './people';
import type { DemoClause } from './policy-texts';
import { policyIdOf, versionIdOf as versionOf } from './policy-versions';
import { step, type Step } from './steps';

/** The day so many school days before today. */
export type Back = (days: number) => Day;
/** A text that is in force, as the story of its policy tells it. */
export type DemoText = Readonly<{ key: string; number: string; title: string; model: string; audience: readonly string[]; clauses: readonly DemoClause[]; back: number; previous?: string }>; // prettier-ignore
export type Places = Readonly<{
  trust: Id;
  schools: readonly Readonly<{ key: string; id: Id; head?: string | undefined }>[];
}>;

export const policyId = ({ key }: DemoText) => policyIdOf(key);
export const textOf = (text: DemoText) => ({ versionId: versionOf(text.key, text.number), hash: hashOf(text.clauses) });
export const boundTo = (text: DemoText) => ({
  policyId: policyId(text),
  ...textOf(text),
  statement: statementFor(text.title),
});

/** Steps of one thing, one after another, each with a name that stays. */
export const tellerOf = (key: string, back: Back) => {
  let told = 0;
  return (days: number, at: string, as: string, type: string, input: object): Step =>
    step(`${key}/${told++}`, `${back(days)}T${at}:00.000Z`, as === 'system' ? 'system' : adultId(as), type, input);
};
