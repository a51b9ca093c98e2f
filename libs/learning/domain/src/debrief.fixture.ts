import { ashdown, breachId, debriefId, hale, lessonId, lim, okoro } from './learning.fixture';

export const source = { ofKind: 'breach' as const, ofRecord: breachId, breachId };
export const required = {
  type: 'DebriefRequired' as const,
  data: { debriefId, schoolId: ashdown, ...source, serious: false, people: [] as string[] },
};
export const plan = { debriefId, on: '2026-09-10', facilitator: okoro, participants: [hale, lim] };
export const scheduled = { type: 'DebriefScheduled' as const, data: plan };
export const happened = { debriefId, on: '2026-09-07', present: [hale, okoro] };
export const held = { type: 'DebriefHeld' as const, data: { ...happened, breachId } };
export const card = { debriefId, text: 'The office rang home within the hour.' };
export const worked = { type: 'WhatWorkedRecorded' as const, data: card };
export const notes = { debriefId, notes: 'The duty lead could not be reached.', agreedBy: [hale, okoro] };
export const agreed = { type: 'DebriefNotesAgreed' as const, data: notes };
export const extracted = { type: 'LessonExtracted' as const, data: { debriefId, lessonId } };
export const closed = { type: 'DebriefClosed' as const, data: { debriefId } };
export const waived = { type: 'DebriefMarkedWaived' as const, data: { debriefId } };
