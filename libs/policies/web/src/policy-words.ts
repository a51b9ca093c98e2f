import type {
  adoptionModel,
  impactFound,
  policyApprover,
  policyAudience,
  PolicyRefusal,
  PolicyStatus,
  ratifyingBody,
  ratifyingPart,
  reviewTrigger,
} from '@caseward/policies-domain';
import type { z } from 'zod';

type Words<S extends z.ZodType<string>> = Readonly<Record<z.infer<S>, string>>;

/** Every reason why a rule says no to what is done with a policy. */
export const policyRefusals: Readonly<Record<PolicyRefusal, string>> = {
  'policy/none': 'There is no such policy.',
  'policy/already-registered': 'This policy is in the register already. Reload the page.',
  'policy/retired': 'The policy was retired.',
  'policy/owner-unknown': 'Choose an owner who works here.',
  'policy/same-owner': 'They own it already.',
  'policy/school-unknown': 'This school is not in the trust, or has left it. Choose another.',
  'policy/not-yours': 'This is for the owner of the policy, and for those who keep the register.',
  'policy/approver-of-a-school':
    'A policy of the whole trust has no headteacher who could approve it. Choose the chief executive or the trust safeguarding lead.',
  'policy/body-of-a-school':
    'A policy of the whole trust is not for one local governing body to decide on. Choose a body of the trust.',
  'policy/linked-to-itself': 'A policy cannot be linked to itself.',
  'policy/linked-to-nothing': 'One of these policies is not in the register.',
  'policy/not-reviewed-for-it': 'This policy is not reviewed early for that.',
  'policy/review-called-for': 'A review was called for because of it already.',
  'policy/nothing-to-check': 'Nothing has called for a review that nobody has looked at.',
  'policy/in-time': 'Nothing of it is overdue.',
  'policy/noted-already': 'The register says so already.',
  'policy/in-the-future': 'That day is still to come.',
  'policy/no-text-in-force': 'No text of it is in force, so there is nothing to sign.',
  'policy/not-the-text-in-force': 'Another text is in force by now. Reload the page.',
  'policy/nobody-named': 'Say whom it is for: a group, or a role.',
  'policy/nobody-to-ask': 'Nobody is left to ask: whoever it is for has signed this text or is asked for it already.',
  'policy/day-in-the-past': 'That day is past. Choose a later one.',
};

export const policyStatusWords: Readonly<Record<PolicyStatus, string>> = {
  registered: 'No text in force',
  in_force: 'In force',
  retired: 'Retired',
};
export const adoptionWords: Words<typeof adoptionModel> = {
  mandatory: 'Every school, word for word',
  model_with_local_fields: 'Every school, with its own details filled in',
  principles: 'Every school, or a version of its own that meets it',
};
export const audienceWords: Words<typeof policyAudience> = {
  all_staff: 'All staff',
  safeguarding_team: 'Safeguarding team',
  leaders: 'Leaders',
  governors: 'Governors and trustees',
  volunteers: 'Volunteers',
  pupils: 'Pupils',
  parents: 'Parents and carers',
  public: 'The public',
};
export const triggerWords: Words<typeof reviewTrigger> = {
  statutory_edition: 'A new edition of the law or statutory guidance',
  lesson: 'A lesson from a case',
  incident: 'An incident',
  technology: 'New technology or a new system',
  local_concern: 'A local concern',
};
export const approverWords: Words<typeof policyApprover> = {
  HT: 'Headteacher',
  EHT: 'Executive headteacher',
  CEO: 'Chief executive',
  TSL: 'Trust safeguarding lead',
};
export const bodyWords: Words<typeof ratifyingBody> = {
  trust_board: 'Board of trustees',
  trust_committee: 'Committee of the board',
  regional_board: 'Regional board',
  local_governing_body: 'Local governing body',
};
/** Of a school. A policy of the whole trust has none of them to decide on it. */
const ofASchool: readonly string[] = ['HT', 'EHT', 'local_governing_body'];
/** Who may approve a policy or decide on it: of a school, or of the whole trust. */
export const openTo = (words: Readonly<Record<string, string>>, school: boolean) =>
  Object.entries(words)
    .filter(([code]) => school || !ofASchool.includes(code))
    .map(([value, label]) => ({ value, label }));
export const partWords: Words<typeof ratifyingPart> = {
  ratifies: 'Ratifies it: the text holds only after that',
  notes: 'Notes what was approved: the approval is enough',
};
/** After the name of the body. */
export const partOf: Words<typeof ratifyingPart> = { ratifies: 'ratifies', notes: 'is told of it' };
export const impactWords: Words<typeof impactFound> = {
  no_change: 'Nothing changes',
  editorial_change: 'Words change, and nothing that staff must do',
  material_change: 'What staff must do changes',
};
