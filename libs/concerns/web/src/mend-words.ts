import type { redactionBasis } from '@caseward/concerns-domain';
import type { CorrectedPart } from '@caseward/contract';
import type { z } from 'zod';

export const correctedWords: Readonly<Record<CorrectedPart, string>> = {
  account: 'What they saw or heard',
  childs_words: 'The child’s own words',
  place: 'Where it happened',
  action_taken: 'What they have done so far',
  when: 'When it happened',
};

export const basisWords: Readonly<Record<z.infer<typeof redactionBasis>, string>> = {
  court_order: 'A court ordered it',
  third_party_at_risk: 'It puts somebody else at risk',
  legal_privilege: 'Legal advice, which is privileged',
  wrong_person: 'It is about somebody else',
  data_protection_right: 'A right under data protection law',
  other: 'Another reason',
};

/** The texts of the entries of a concern, by the name of their field. */
export const textWords: Readonly<Record<string, string>> = {
  account: 'What they saw or heard',
  childsWords: 'The child’s own words',
  place: 'Where',
  actionTaken: 'What they have done so far',
  unlisted: 'Who is not on the list',
  points: 'The body map',
  text: 'What was written',
  question: 'The question',
  reason: 'The reason',
  rationale: 'Why it was decided so',
  parentsReason: 'Why parents were not told',
  optionsConsidered: 'What else was considered',
  adviceTaken: 'Advice taken',
  finding: 'What was seen since',
  response: 'What was done',
  advice: 'The advice',
  contact: 'Who was asked',
  reference: 'The reference',
};
