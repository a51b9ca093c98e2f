import { childProtection, noFurtherAction, schoolSupport, type Outcome, type Words } from './situation';

/** Something about an adult who works here, written by a colleague. It goes to the head, or further up. `{adult}` is linked, not named. */
export type AdultSituation = Readonly<{ key: string; years: readonly [number, number]; account: Words; where?: Words; decided: readonly Outcome[] }>; // prettier-ignore

export const aboutAdults: readonly AdultSituation[] = [
  {
    key: 'shouted', years: [0, 11],
    account: ['In front of the class they shouted at {name} from very close, and went on after {he} had begun to cry. It lasted {a minute|two minutes}. I was in the next room and came in. I have heard it {once|twice} before.'],
    where: ['Corridor', 'Classroom'],
    decided: [schoolSupport('low', 'informed', ['Below the harm threshold. Met with them: sorry, at the end of their rope. Expectations in writing, a mentor, and I look in weekly.'])],
  },
  {
    key: 'own-phone', years: [0, 6],
    account: ['They took photos of the children at {the farm visit|sports day|the nativity}, {name} among them, on their own phone and showed them in the staff room. I do not think that anything was meant by it, but it is not what our code says.'],
    where: ['Staff room', 'School trip'],
    decided: [noFurtherAction('low', 'informed', ['Pictures deleted in front of me and from the cloud. Code of conduct read again and signed. Kept as a low-level concern.'])],
  },
  {
    key: 'messages', years: [8, 11],
    account: ['{name} said in passing that they answer {his} messages "at any time", on a personal account. {He} showed me the name, not the messages. There are {hearts|late hours}. They have said that {name} "has nobody else to talk to".'],
    where: ['Form room', 'Art block'],
    decided: [childProtection('high', 'to_be_informed', ['May meet the harm threshold. Nobody spoken to; rang the designated officer within the hour and wrote down the advice.'])],
  },
  {
    key: 'lift-home', years: [7, 11],
    account: ['They drove {name} home alone after {rehearsal|the match} because it rained and nobody came. They told me so themselves {the next day|this morning} and asked if it had been all right.'],
    where: ['Car park'],
    decided: [noFurtherAction('low', 'informed', ['Told us at once and openly. Parents knew. Reminded of the two-adult rule; taxi account for late collections.'])],
  },
  {
    key: 'smelled-of-drink', years: [3, 11],
    account: ['At {registration|the start of the trip} they smelled of alcohol and {were unsteady|had to sit down}. {name} asked me whether they were ill. Another adult took over; I rang the office.'],
    where: ['Coach', 'Classroom'],
    decided: [schoolSupport('medium', 'not_informed', ['Sent home safely, occupational health, return with a plan. Advice of the designated officer taken: below the threshold, children were never alone with them.'], { because: 'Advice was that no child was affected, and that it is a health matter.' })],
  },
]; // prettier-ignore
