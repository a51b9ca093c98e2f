import type { Browser } from './browser';

const BREACH = `query ($id: ID!) { breachCase(id: $id) {
  id status nextCommands hindrances hold { automatic } investigation { id status } debrief { id status }
  lessons { proposed routed } story { kind } whoCanSee { personId }
} }`;
type Breach = Readonly<{
  status: string;
  nextCommands: readonly string[];
  hindrances: readonly string[];
  hold: Readonly<{ automatic: boolean }> | null;
  investigation: Readonly<{ id: string; status: string }> | null;
  debrief: Readonly<{ id: string; status: string }> | null;
  lessons: Readonly<{ proposed: number; routed: number }>;
  story: readonly Readonly<{ kind: string }>[];
  whoCanSee: readonly Readonly<{ personId: string }>[];
}>;
export const breachOf = async (who: Browser, id: string) =>
  (await who.ask<{ breachCase: Breach | null }>(BREACH, { id })).breachCase;
const DEBRIEF = `query ($id: ID!) { debrief(id: $id) {
  status serious nextCommands from { id kind } factsToPick { id recordId kind } lessons { id } whoCanSee { personId }
} }`;
type Debrief = Readonly<{
  status: string;
  nextCommands: readonly string[];
  from: Readonly<{ id: string }> | null;
  factsToPick: readonly Readonly<{ recordId: string; kind: string }>[];
  lessons: readonly Readonly<{ id: string }>[];
  whoCanSee: readonly Readonly<{ personId: string }>[];
}>;
export const debriefOf = async (who: Browser, id: string) =>
  (await who.ask<{ debrief: Debrief | null }>(DEBRIEF, { id })).debrief;
const INVESTIGATION = 'query ($id: ID!) { investigation(id: $id) { status pausedAs ofRecord subjects { id } } }';
type Investigation = Readonly<{ status: string; ofRecord: string | null }>;
export const investigationOf = async (who: Browser, id: string) =>
  (await who.ask<{ investigation: Investigation | null }>(INVESTIGATION, { id })).investigation;
