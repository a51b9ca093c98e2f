import { lifecycleFor } from '@caseward/kernel';
import type { AdoptionRefusal, AdoptionStatus, OpenAdoption } from './adoption';

const open: readonly AdoptionStatus[] = ['required', 'lapsed', 'own_drafted'];
const all: readonly AdoptionStatus[] = ['required', 'lapsed', 'adopted_full', 'own_drafted', 'assessed', 'approved', 'ratified', 'in_force']; // prettier-ignore
/** What is mandatory holds without the school; only what it added of its own is held against a new text by the school. */
const ofTrust = ({ model, status }: OpenAdoption): AdoptionRefusal | false => model === 'mandatory' && status !== 'lapsed' && 'adoption/set-by-the-trust'; // prettier-ignore
const ofSchool = ({ model }: OpenAdoption): AdoptionRefusal | false => model !== 'principles' && 'adoption/not-principles'; // prettier-ignore
const ownOnly = (adoption: OpenAdoption): AdoptionRefusal | false => (adoption.own ? ofSchool(adoption) : 'adoption/not-assessed'); // prettier-ignore

/** How a school takes on a policy of the trust. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const adoptionLife = lifecycleFor<OpenAdoption, AdoptionRefusal>()({
  none: 'adoption/none',
  notYours: 'adoption/approved-by-its-assessor',
  begins: { RequireAdoption: 'required' },
  because: {
    required: 'adoption/not-adopted',
    adopted_full: 'adoption/not-ratified',
    own_drafted: 'adoption/not-assessed',
    assessed: 'adoption/not-approved',
    approved: 'adoption/not-ratified',
    ratified: 'adoption/not-in-force-yet',
    in_force: 'adoption/in-force',
    lapsed: 'adoption/lapsed',
  },
  turns: {
    AdoptPolicyInFull: { from: open, to: ['adopted_full'], unless: ofTrust },
    SetLocalFields: { from: ['required', 'lapsed', 'adopted_full', 'ratified', 'in_force'], to: ['adopted_full'] },
    DraftOwnPolicy: { from: [...open, 'adopted_full', 'in_force'], to: ['own_drafted'], unless: ofSchool },
    AssessAlignment: { from: ['own_drafted', 'assessed', 'lapsed'], to: ['assessed'], unless: ownOnly },
    ApproveAlignment: { from: ['assessed'], to: ['approved'], except: ({ assessedBy }) => (assessedBy ? [assessedBy] : []) }, // prettier-ignore
    ReturnAlignment: { from: ['assessed', 'approved'], to: ['own_drafted'] },
    RatifyLocalAdoption: { from: ['adopted_full', 'approved'], to: ['ratified'] },
    BringAdoptionIntoForce: { from: ['ratified'], to: ['in_force'] },
    LapseAlignment: { from: all, to: ['lapsed', 'required', 'in_force'], offered: false },
    EscalateOverdueAdoption: { from: ['required', 'lapsed', 'own_drafted', 'assessed', 'adopted_full', 'approved'], offered: false }, // prettier-ignore
  },
});
