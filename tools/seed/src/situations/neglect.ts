import { childInNeed, childProtection, earlyHelp, opensACase, schoolSupport, type Situation } from './situation'; // prettier-ignore

/** Neglect. */
export const neglect: readonly Situation[] = [
  {
    key: 'late-pick-up', category: 'neglect', years: [0, 4], hours: [16, 17],
    account: [
      '{name} was still in the office at {4.05|4.10|4.20|4.35}. I rang {mum|the first contact|home} {twice|three times} and left messages; {an older cousin|a neighbour|a friend of the family} came in the end and did not know why nobody else could.',
      'Nobody collected {name} today until {4.15|4.25|4.40}. {Dad|Mum|Nan} said {the bus had not come|work had kept them|they thought it was club day}. {That makes|It is} the {second|third|fourth} time {this half term|since the holidays}.',
    ],
    said: ['Sometimes I wait on the wall.', 'They forget when it is a busy day.', "It's fine, I know where the spare key is."],
    where: ['School office', 'Main gate', 'Library corner'],
    decided: [
      schoolSupport('low', 'informed', ['Spoke to the parent: a change of shift, and a place at after-school club from Monday. We look again in three weeks.', 'One reason each time, and the child is settled about it. Club place offered and taken.']),
      earlyHelp('medium', 'informed', ['The pattern is now clear in our records. The family agreed to early help: childcare and money are both short.'], opensACase),
    ],
    later: ['Collected on time every day {this week|since}. I have thanked the family.', 'Late again {on Tuesday|on Thursday}, by {ten|twenty} minutes. They rang first this time.'],
  },
  {
    key: 'no-coat', special: 'too', season: 'cold', category: 'neglect', years: [0, 6], hours: [8, 11],
    account: [
      '{name} came in {wet through|shivering} {without a coat|in a thin summer jacket}. I found {him} {a spare fleece|a coat from lost property} and dry socks. {He} had {plimsolls|shoes with a split sole} on, as {last week|on Monday}.',
      'Cold morning, {name} had no coat {again|for the third day}. {He} stayed close to the radiator and did not want to go out at play. The sleeves of {his} jumper were {grey and stiff|damp} by first lesson.',
    ],
    said: ['My coat is at the other house.', "It doesn't fit any more and we are waiting for pay day.", "I don't get cold."],
    where: ['Playground', 'Cloakroom', 'Classroom, registration'],
    decided: [
      schoolSupport('low', 'informed', ['Coat and shoes found through the uniform bank, with no fuss made. Parent glad of it.', 'Money is short this month. Uniform bank and a hardship grant form given; class team keep an eye on clothes and food.']),
      earlyHelp('medium', 'informed', ['Third note in five weeks: clothes, then lunches, now this. Talked it through at home time; early help meeting agreed.']),
    ],
    later: ['{He} wore the new coat today and showed everybody the hood.'],
  },
  {
    key: 'hungry-young', category: 'neglect', years: [0, 6], hours: [9, 14],
    account: [
      '{name} asked {three|four} children for their snack and then cried. {He} ate {two bowls of porridge|four slices of toast} at {breakfast club|the office} without stopping.',
      'At lunch {name} put {bread rolls|half a sandwich} in {his} pocket "for later". I asked what later meant. {He} looked down and said it was for {tea|tonight|the baby}.',
    ],
    said: ['We had crackers for tea.', 'The cupboard was empty but we might go to the shop.'],
    where: ['Dining hall', 'Breakfast club', 'Classroom'],
    decided: [
      schoolSupport('low', 'informed', ['Free breakfast club from tomorrow; parent had not known that it could be had. Food bank voucher given.']),
      earlyHelp('medium', 'informed', ['Food has come up {in two other notes|before}. Parent in tears on the phone about a benefit that stopped. Early help and voucher; office rings on Friday.', 'Saw the parent today. Rent arrears, no cooker since the move. Early help plan opened with the family.'], opensACase),
    ],
  },
  {
    key: 'hungry-older', category: 'neglect', years: [7, 11], hours: [10, 15],
    account: [
      '{name} had no lunch and no money on {his} account {all week|since Monday}. {He} said {he} was not hungry, then finished what two friends had left.',
      'Dizzy in {PE|science}. When I asked, {name} had eaten nothing since {yesterday lunch|some crisps last night}. {He} laughed it off and asked me not to ring home.',
    ],
    said: ['My sister needs it more than me.', "Payday's Friday, it's only till then."],
    where: ['Canteen', 'Sports hall', 'Pastoral office'],
    decided: [
      schoolSupport('medium', 'informed', ['Lunch account credited and a form for free meals sent home. Head of year sees {him} each Monday.']),
      earlyHelp('medium', 'informed', ['Spoke to home: two jobs lost since the summer. The family took the early help offer.']),
    ],
  },
  {
    key: 'unwashed', special: 'too', category: 'neglect', years: [1, 8],
    account: [
      '{name} has worn the same {shirt|jumper} since {Monday|last week}; others moved away from {him} {on the carpet|in the line}. {His} {hair is matted at the back|neck and hands were dirty} and {he} scratches a lot.',
      'Two children told {name} that {he} smelled. I moved them on. It is true that {his} clothes have not been washed for some time, and {he} has begun to sit {alone|at the edge}.',
    ],
    said: ['The washing machine is broken.', 'We are out of the stuff.'],
    where: ['Classroom', 'Changing room', 'Carpet time'],
    decided: [
      schoolSupport('low', 'informed', ['School nurse has seen {him}: head lice, treated free by the pharmacy. We wash a set of uniform here each Wednesday.']),
      earlyHelp('medium', 'informed', ['Home visit by the family worker: no hot water since {September|the move}, landlord now written to. Plan with the family.'], opensACase),
      childInNeed('high', 'informed', ['Despite early help since last term, clothing, skin and teeth are worse. Parents consent to a referral; sent today with our chronology.'], opensACase),
    ],
  },
  {
    key: 'home-alone', category: 'neglect', years: [2, 6],
    account: [
      'Talking about the weekend, {name} said {he} looked after {the baby|a little brother|the twins} on {Saturday|Saturday night} while {mum|dad} was "out for a bit". {He} knew how to {heat a bottle|put the chain on the door}.',
      '{name} told the group that {he} puts {himself} to bed because nobody is in until {after ten|late}. {He} was proud of it. I did not ask more than when and who.',
    ],
    said: ['I keep the telly on so it sounds like people.', 'I am allowed to open the door to nobody.'],
    where: ['Circle time', 'Reading group', 'Walking back from swimming'],
    decided: [
      earlyHelp('medium', 'informed', ['Parent agrees that evenings are not covered since the separation. Aunt can come; early help to hold it together.']),
      childInNeed('high', 'informed', ['A child of this age in charge of a baby, more than once. Consent given; referral made at {13:10|14:25}. Aunt is there tonight.'], opensACase),
    ],
  },
  {
    key: 'untreated', special: 'too', category: 'neglect', years: [1, 9],
    account: [
      '{name} has had toothache for {two weeks|most of this half term} and holds {his} cheek at lunch. The appointment of {the 4th|last Monday|before half term} was missed, as was the one before.',
      'The {eczema on {his} hands|ear infection} that the nurse wrote home about is no better. {name} could not hold a pencil {today|this afternoon} and cried quietly.',
    ],
    said: ['It hurts most at night.', 'We had to cancel, there was no car.'],
    where: ['Classroom', 'Medical room'],
    done: ['Told the first aider, who looked at it and wrote it in the medical book.'],
    decided: [
      schoolSupport('medium', 'informed', ['Nurse rang with the parent in the room and got an appointment for Thursday; we bring them if the bus fails.']),
      childInNeed('high', 'informed', ['Three missed appointments, and pain that keeps a child from sleeping. Nurse shares the worry. Referral with consent.'], opensACase),
    ],
    later: ['Two teeth were taken out {yesterday|on Friday}. {He} ate all {his} lunch.'],
  },
  {
    key: 'insulin', special: 'too', category: 'neglect', years: [3, 9], safe: 'not_sure', hours: [9, 14],
    account: [
      "{name}'s {sensor|meter} read high {three times|all morning} and there was no {spare pen|insulin} in the box that comes from home. Second time {this month|in a fortnight}. First aid followed the care plan and rang {mum|dad}.",
    ],
    where: ['Medical room'],
    done: ['Care plan followed, parent rang back after forty minutes.', 'Care plan followed; the diabetes nurse rang us back and talked us through.'],
    decided: [
      schoolSupport('medium', 'informed', ['Nurse, parent and we agreed on a spare kept here and a text each Friday. First lapse after a good year.']),
      earlyHelp('high', 'informed', ['The clinic has the same worry. Joint meeting on Monday; plan in writing before then.'], opensACase),
    ],
  },
  {
    key: 'parent-unsteady', special: 'too', category: 'neglect', years: [0, 5], safe: 'not_sure', hours: [15, 16],
    account: [
      '{Dad|Mum|The adult} who came for {name} was unsteady and {smelled of alcohol|could not find the words for what I asked}. The car keys were out. I kept {name} with me and fetched the office; {nan|an aunt} came and walked them home.',
    ],
    said: ['It is a sleepy day.', "Nan knows what to do when it's like this."],
    where: ['Infant gate', 'Classroom door'],
    done: ['Did not let the child go until a sober adult was there. Keys were handed to the grandmother.', 'Kept talking at the door while the office rang the second contact.'],
    decided: [
      childInNeed('high', 'informed', ['Second time we have seen it. Spoke with the parent the next morning, who asked for help before I offered. Referral with consent.'], opensACase),
      childProtection('high', 'informed', ['Was about to drive with the child. Rang the front door at 15:50; they speak to the family tonight.'], opensACase),
    ],
  },
  {
    key: 'siblings-tired', category: 'neglect', years: [0, 8], other: 'sibling', hours: [8, 11],
    account: [
      '{name} and {other} {came in together at 9.40|were left at the gate at 7.30}, both {in the clothes of yesterday|very tired}. {name} said they had {slept in the car|all slept on the floor at a flat} and did not know whose it was.',
      '{name} fell asleep {on the carpet|in assembly}. {other} told {his} teacher the same morning that there were people in the house all night and the music did not stop.',
    ],
    said: ['We had to be quiet about where we were.', 'I looked after us.'],
    where: ['Main gate', 'Reception desk'],
    decided: [
      earlyHelp('medium', 'informed', ['Looked at both children together. A flood at home, and a friend took them in. Housing rung with the parent.']),
      childInNeed('high', 'to_be_informed', ['Seen as one family, this is the fifth note in a term across both classes. Parent asked in for 15:00; we will ask for consent to refer.'], opensACase),
    ],
  },
]; // prettier-ignore
