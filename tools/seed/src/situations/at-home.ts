import { childInNeed, childProtection, earlyHelp, noFurtherAction, opensACase, schoolSupport, untold, type Situation } from './situation'; // prettier-ignore

/** Physical and emotional abuse. */
export const harmAtHome: readonly Situation[] = [
  {
    key: 'mark-young', category: 'physical_abuse', years: [0, 6], safe: 'not_sure', hours: [9, 14],
    account: [
      'Changing for {PE|swimming|the school play}, I saw {a bruise the length of a finger|three small round bruises|a red line} on {name}\'s {upper arm|back, below the shoulder|thigh}. I asked only what had happened. {He} {said "I fell" and pulled the sleeve down|did not answer and turned away}.',
      '{name} would not sit back in the chair. {He} showed a friend {a mark|a sore place} on {his} {lower back|shoulder} and said who had done it; the friend told me. I have not looked and have not asked again.',
    ],
    said: ['I was naughty so it is my fault.', 'I am not to say.', 'It only hurts when I laugh.'],
    where: ['Changing room', 'PE', 'Classroom'],
    done: ['Came straight to the safeguarding team and stayed with the child.', 'Wrote the words down at once, before break.'],
    decided: [
      childProtection('high', 'not_informed', ['A mark in a place that falls do not reach, and no account that fits. Front door rung within the half hour; they ask us to wait for their call.'], { opens: true, ...untold('The front door asked us not to speak to the parents before they have.') }),
      noFurtherAction('low', 'informed', ['Parent rang at 8.30 before we knew, about a fall from a bunk bed, and the minor injuries unit has a record of it. Fits what the child says.']),
    ],
    later: ['Social worker came at {13:30|14:15} and spoke to {him} here. I sat outside.'],
  },
  {
    key: 'mark-older', category: 'physical_abuse', years: [7, 11], safe: 'not_sure',
    account: [
      '{name} has a {swollen lip|bruise along the jaw|cut above the eye}. First {he} said {football|a door|the stairs}; later {he} told me that {dad|a stepdad|an uncle} "lost it" about {the phone|a detention|the washing up} on {Sunday|Tuesday evening}.',
      '{name} asked to stay behind after {tutor time|last lesson} and said {he} could not go home because {he} had broken {a screen|a plate} and knew what would happen. {He} rolled up a sleeve and showed me {finger marks|a bruise}.',
    ],
    said: ["Don't ring, it'll be worse.", "It's not like it's every day."],
    where: ['Tutor room', 'Pastoral office', 'After school, my classroom'],
    done: ['Told {him} whom I would have to tell, and walked with {him} to the safeguarding office.'],
    decided: [
      childProtection('high', 'not_informed', ['Injury, and a young person who says how and by whom. Strategy discussion asked for at {11:20|14:40}.'], { opens: true, ...untold('Telling them first could put the child at more risk tonight.') }),
      childInNeed('medium', 'informed', ['Single event, parent rang us about it first and is frightened at themselves. Family help accepted; we see {him} daily for a fortnight.'], opensACase),
    ],
  },
  {
    key: 'afraid-to-go-home', category: 'physical_abuse', years: [1, 8], safe: 'no', hours: [14, 16],
    account: [
      'At {home time|the end of the day} {name} {held on to the door frame|hid behind the coats} and said that {he} would be hit {with the belt|with a slipper} for {the letter about PE kit|a wet bed}. {He} is still with me now.',
    ],
    said: ['Please can I live at school.', 'He said wait till you get home.'],
    where: ['Classroom', 'Cloakroom'],
    done: ['The child is with me in the office and has not been collected.'],
    decided: [
      childProtection('critical', 'not_informed', ['A named threat for this evening and fear to match it. Police and front door rung at once; the child stayed with us until they came at 16:55.'], { opens: true, ...untold('The police asked us not to.') }),
    ],
    later: ['{He} is with grandparents for now. Quiet, ate well, asked for the same reading book.'],
  },
  {
    key: 'put-down', category: 'emotional_abuse', years: [2, 9],
    account: [
      'In front of {the whole line|other parents|the class} {name} was called {"useless"|"a mistake"|"thick"} by {his} {mother|father|stepfather} for dropping a {lunch box|water bottle}. {name} went white and said sorry several times.',
      '{name} tore up {a drawing|a page of maths} and wrote "I am stupid" on the back. Asked whose words they were, {he} said "everyone at home".',
    ],
    said: ['I make everybody ill.', 'They like my sister better, she is good.'],
    where: ['School gate', 'Classroom', 'Parents’ evening'],
    decided: [
      schoolSupport('medium', 'informed', ['Learning mentor twice a week and a parenting course offered. The parent heard it better than I had thought.']),
      earlyHelp('medium', 'informed', ['Same words at pick-up, at parents’ evening and in the book. Early help with the family; review at half term.'], opensACase),
    ],
  },
  {
    key: 'left-out-at-home', category: 'emotional_abuse', years: [3, 10],
    account: [
      '{name} said that {he} eats in {his} room after the others, because {he} is "not really theirs". {He} has {no bed|no drawer|no towel} of {his} own since {the baby came|the move}.',
      "{name} was the only one of the family without {a costume|money for the trip|a packed lunch} today; {his} {brothers|cousins} had theirs. It was like this at {Christmas|the summer fair} as well.",
    ],
    said: ['It is because of my real dad.', "I'm used to it."],
    where: ['Lunch hall', 'Library', 'Form room'],
    decided: [
      earlyHelp('medium', 'informed', ['Step-family under strain since the birth. Both parents came in. Family support worker starts next week.']),
      childInNeed('high', 'informed', ['Treated differently in food, bed and clothes over a whole year. Referred with consent, with this and six earlier notes.'], opensACase),
    ],
  },
]; // prettier-ignore

/** Domestic abuse. */
export const domesticAbuse: readonly Situation[] = [
  {
    key: 'shouting-at-night', category: 'domestic_abuse', years: [0, 6],
    account: [
      '{name} told me that {dad|mum\'s boyfriend|mum\'s friend} threw {the plates|a chair|the tea} and that {mum|everyone} cried. {He} {hid under the stairs|went to bed in shoes|held the baby}. It was {last night|on Sunday|at the weekend}.',
      'In role play {name} put the dolls in a cupboard and said "quiet, he is coming up". Asked about the game, {he} said it was "{the night game|what we do when it\'s loud}".',
    ],
    said: ['I put my fingers in my ears but it still comes in.', 'Mummy said it was the wind.', 'I wanted to ring the number but my legs stopped.'],
    where: ['Home corner', 'Reading corner', 'Playground'],
    decided: [
      childInNeed('high', 'to_be_informed', ['Mother will be seen alone at 9:15 tomorrow; how and when to reach her safely was agreed first. Consent to refer will be asked for then.'], opensACase),
      childProtection('high', 'not_informed', ['Fits the police notice of the same night. Strategy discussion held; the mother is spoken to by them.'], { opens: true, ...untold('A letter or a call could be seen by the person who frightens them.') }),
    ],
    later: ['Mother came in and said they are {at her sister\'s|somewhere safe now}. {name} slept well.'],
  },
  {
    key: 'guards-mum', category: 'domestic_abuse', years: [7, 11],
    account: [
      '{name} has been late {four times|most days} and told me why: {he} stays until {mum|{his} mother} has gone to work so that she is not alone with her {partner|ex-partner}. {He} sleeps {on the landing|in front of the door}.',
      '{name} kept checking {his} phone in {maths|English} and would not put it away. {He} said if {mum|{his} mum} does not text every hour {he} has to go home. {He} has not slept properly since {the weekend|half term}.',
    ],
    said: ["If I'm there he doesn't start.", "She says it's over but he's got a key."],
    where: ['Attendance office', 'Pastoral office', 'Corridor, third lesson'],
    decided: [
      childInNeed('high', 'informed', ['Mother came in alone and was glad to be asked. Specialist service rung together. Phone may stay on; late marks dealt with quietly.'], opensACase),
      earlyHelp('medium', 'informed', ['He has left and has no key now. Support for both from the specialist service; weekly check-in here.']),
    ],
  },
  {
    key: 'watched-at-gate', special: 'too', category: 'domestic_abuse', years: [0, 8], safe: 'not_sure', hours: [8, 16],
    account: [
      "The {former partner|ex-husband} of {name}'s mother, who may not come near by order of the court, sat in a {grey|blue|white} car across from the gate at {8.35|8.50|3.10}. {name} saw the car and asked to stay in at {break|lunch}.",
    ],
    said: ['He is allowed to look, isn’t he?', 'Is the gate locked?'],
    where: ['Front gate', 'Car park'],
    done: ['Noted time, car and plate; gave the plate to the office, not here.', 'Used the side door at home time.'],
    decided: [
      childProtection('high', 'informed', ['Breach of the order reported to the police, log number in the case. Mother rung on her safe number. Side door and a named adult until further notice.'], opensACase),
      schoolSupport('medium', 'informed', ['Police say that the order ended in the spring. Mother knew. We keep to the collection list and told the gate team.']),
    ],
  },
  {
    key: 'police-notice', special: 'too', category: 'domestic_abuse', years: [0, 11], hours: [8, 9],
    account: [
      'Overnight police notice: officers were called to the home of {name} at {21.40|22.15|23.30|01.10}; {name} was {in the house|upstairs|awake}. Nobody hurt, {one adult left|no arrest}. {He} came in {on time and quiet|late, no bag|tearful and was met at the door}.',
    ],
    where: ['Office'],
    done: ['Told the class team only that today may be a hard day.', 'Breakfast and a quiet start given; nothing was asked.'],
    decided: [
      schoolSupport('medium', 'to_be_informed', ['First notice for this family. Quiet support today; I ring the parent before home time.']),
      childInNeed('high', 'informed', ['Third notice since September. Parent agrees to a referral and to the specialist worker.'], opensACase),
      earlyHelp('medium', 'informed', ['Parent rang us first. Early help meeting set for next week; the child has a named adult here.']),
    ],
  },
]; // prettier-ignore
