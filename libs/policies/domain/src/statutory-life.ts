import { lifecycleFor } from '@caseward/kernel';
import type { OpenEdition, StatutoryRefusal } from './statutory-edition';

/** The life of an edition: nobody goes by it before somebody else has looked at its source. */
export const editionLife = lifecycleFor<OpenEdition, StatutoryRefusal>()({
  none: 'statutory/none',
  notYours: 'statutory/confirmed-by-its-recorder',
  begins: { RecordStatutoryEdition: 'published' },
  because: {
    published: 'statutory/not-confirmed',
    confirmed: 'statutory/confirmed',
    in_force: 'statutory/in-force',
    superseded: 'statutory/superseded',
  },
  turns: {
    ConfirmStatutoryEdition: { from: ['published'], to: ['confirmed'], except: ({ recordedBy }) => [recordedBy] },
    BringStatutoryEditionIntoForce: { from: ['confirmed'], to: ['in_force'], offered: false },
    SupersedeStatutoryEdition: { from: ['confirmed', 'in_force'], to: ['superseded'] },
  },
});
