import { childInNeed, childProtection, earlyHelp, noFurtherAction, opensACase, schoolSupport, type Situation } from './situation'; // prettier-ignore

/** What fits nowhere else, and special schools. */
export const more: readonly Situation[] = [
  {
    key: 'young-carer', category: 'other', years: [4, 11],
    account: [
      '{name} {washes, dresses and feeds|gets up at night for} {mum|dad|a brother with epilepsy}; {he} told me when I asked about {homework|the trip|being late}. {He} is proud of it and very tired. No one comes to help since {the carer stopped|August}.',
    ],
    said: ["I'm good at the tablets, I have a chart.", 'Who would do it if I went on the trip?'],
    where: ['Homework club', 'Form room'],
    decided: [
      schoolSupport('low', 'informed', ['Young carers group on Wednesdays, a pass for the phone, trip paid. Parent glad that somebody saw.']),
      earlyHelp('medium', 'informed', ['Assessment for the young carer and one for the parent asked for. Nobody did wrong; too much for one child.'], opensACase),
    ],
  },
  {
    key: 'no-bed', special: 'too', category: 'other', years: [0, 9],
    account: [
      '{name} sleeps on {cushions|the sofa with two others|a mattress in the hall} since {the eviction|they left the old house|the fire}. {He} told me because {his} back hurts. There is {no table|no heating in the room|one cooker for three families}.',
    ],
    said: ['It is like camping but every day.', 'The wall is wet so I sleep the other way round.'],
    where: ['PE', 'Classroom'],
    decided: [
      schoolSupport('low', 'informed', ['Charity brings two beds on Friday. Parent had been too ashamed to ask.']),
      earlyHelp('medium', 'informed', ['Housing, heating and money in one plan. The family chose us as lead.']),
    ],
  },
  {
    key: 'staying-with', category: 'other', years: [3, 9],
    account: [
      '{name} has lived with {a friend of mum|a godmother|the family of a classmate} since {the end of July|Easter|half term}; {mum|dad} is {abroad|working away|"sorting things out"}. The one who signs {his} book is not family. Nobody told us; {he} said it over {reading|lunch}.',
    ],
    said: ['I have a shelf there now.', 'She said call me auntie but she is not.'],
    where: ['Reading', 'Office'],
    decided: [
      schoolSupport('medium', 'informed', ['More than 28 days with somebody who is not close family: private fostering. Told the carer why, notified the authority today. Child well and settled.'], opensACase),
    ],
  },
  {
    key: 'phone-number', special: 'too', category: 'other', years: [0, 6], hours: [15, 17],
    account: [
      'A person whom we do not know rang and asked what time {name} finishes and which gate, saying that {she was an aunt|he was a step-grandad|it was for a surprise}. They hung up when the office asked for the password.',
    ],
    where: ['School office'],
    done: ['Gave no information. Rang the parent from the number we hold.'],
    decided: [
      noFurtherAction('low', 'informed', ['It was an aunt with a birthday cake; the parent laughed. Password did its work, office thanked.']),
      schoolSupport('medium', 'informed', ['Parent fears that it is somebody whom a court keeps away. Police told; named collectors only, photo at the desk.']),
    ],
  },
  {
    key: 'board-hurt', category: 'physical_abuse', years: [0, 13], special: 'only', safe: 'not_sure',
    account: [
      '{name} does not speak. On {his} board {he} pointed to HURT, then {TAXI|HOME|BATH}, then HURT again, {three times|before and after lunch}. There is {a red mark where the harness sits|a bruise on the {left|right} shin|nothing to see}. I asked no leading symbol.',
    ],
    said: ['HURT. TAXI. NO.', 'BATH. HURT. MUM SAD.', 'STOP. HURT. ARM.'],
    where: ['Sensory room', 'Arrival bay'],
    done: ['Nurse looked with a second adult there and marked the place on the form.'],
    decided: [
      schoolSupport('medium', 'informed', ['Harness fitted wrongly after the change of vehicle: transport team came the same day. {name} shows GOOD on the board since.']),
      childInNeed('high', 'informed', ['A child who cannot tell us otherwise is asked in the way that {he} can. Speech therapist and social worker see {him} together; sent with consent.'], opensACase),
    ],
  },
  {
    key: 'after-respite', category: 'emotional_abuse', years: [1, 13], special: 'only',
    account: [
      'Each {Monday|time} after {respite|the weekend unit} {name} {rocks and will not be touched|wets {himself}|bites {his} sleeve through}. It was {the same two weeks ago|not so before the summer}. The new worker there {did not know {his} signs|had not read the passport}.',
    ],
    said: ['NO BUS.', 'signed "stop" and "all gone" many times'],
    where: ['Arrival bay', 'Classroom'],
    decided: [
      schoolSupport('medium', 'informed', ['Joint visit with the parent: changed room, no passport on the wall. Put right; we compare notes each Monday.']),
      childProtection('high', 'informed', ['Two children of the same unit now. Front door and the unit’s own authority told; places stopped until it is looked into.'], opensACase),
    ],
  },
  {
    key: 'missed-medicine', category: 'neglect', years: [0, 13], special: 'only', hours: [9, 12],
    account: [
      '{name} came without {the rescue medicine|feed for the pump|splints} for the {second|third} time this {fortnight|month}. Without {it|them} {he} cannot {go on the bus|be in class safely}. {Mum|Dad} sounded {worn out|far away} on the phone.',
    ],
    where: ['Medical room'],
    done: ['Spare given as in the care plan.', 'Nurse rang the ward for advice; spare in use.'],
    decided: [
      earlyHelp('medium', 'informed', ['No night care for a month; the parent has not slept. Short breaks team asked to come back; we keep a second set here.'], opensACase),
      schoolSupport('low', 'informed', ['Second set kept here from today. Prescription now comes to the school nurse.']),
    ],
  },
]; // prettier-ignore
