import { companionId } from '@caseward/kernel';
import { idOf } from '../ids';
import { adultId, schoolId } from '../people';
import type { Step } from '../steps';
import { naming, recordsOf, reported, tell, type Scene } from './telling';

/** A picture that nobody looked at, and that was never uploaded: police first, the telephone handed over, the child heard. */
export const pictureSentOn = (scene: Scene): readonly Step[] => {
  const key = 'picture-sent-on';
  const [child, other] = [scene.child('brookside', '10T', 6), scene.child('brookside', '10T', 7)];
  const { concernId } = recordsOf(key);
  const [imageryId, deviceId, caseId] = [companionId(concernId, 'imagery'), idOf(`device/${key}`), idOf(`case/${key}`)];
  return [
    ...reported({
      key, school: 'brookside', reporter: 'farid', lead: 'bell', ago: 32, at: '09:00', after: 60, opensCase: true, place: 'Outside the library',
      people: [{ personId: child, part: 'subject' }, { personId: other, part: 'may_have_caused_harm' }],
      account: 'Told me that she had sent a picture of herself to somebody of her year, and that he has shown it to a friend. I did not ask to see it. I walked with her to Ms Bell.',
      childsWords: 'I want it to be gone.',
      outcome: { threshold: 'child_protection', category: 'child_on_child', level: 'high', parents: 'informed', rationale: 'May be an indecent image of a child. Police told first; nobody here has looked. Both have an adult with them.' },
    }, scene),
    ...tell(key, [
      [32, '09:12', 'bell', 'DeclareSuspectedImagery', { ofKind: 'concern', ofRecord: concernId, schoolId: schoolId('brookside'), howKnown: 'child_told', adultInvolved: 'no', account: 'She sent it herself, to one person, who showed it to another. Nobody of the staff has seen it.' }],
      ...naming({ imageryId }, [
        [32, '09:30', 'moss', 'LogDeviceSecured', { deviceId, at: '09:25', device: 'His telephone, switched off by himself', seal: 'S-0377', place: 'Safe in the head’s office', custodian: adultId('moss') }],
        [32, '09:45', 'bell', 'RecordPoliceNotified', { at: '09:40', logNumber: 'CAD 1188', who: 'Control room, then the schools officer' }],
        [32, '09:50', 'bell', 'RecordImageryLocator', { locatorId: idOf(`locator/${key}`), kind: 'device', locator: 'On the sealed telephone; sent to nobody else, as he says' }],
        [32, '13:30', 'moss', 'RecordDeviceHandover', { deviceId, at: '13:20', to: 'police', receivedBy: 'The schools officer, against a receipt' }],
      ]),
      ...naming({ caseId }, [
        [31, '09:10', 'bell', 'StepUpCase', { to: 'school_support', rationale: 'The police and children’s services see two children who need help, and no offence to follow. Support in school, for both.' }],
        [28, '11:00', 'bell', 'RecordChildWishes', { child, how: 'spoken_with', wishes: 'That nobody talks about it, and that he says sorry. She wants to stay in her form.' }],
      ]),
      [25, '14:00', 'bell', 'CloseImageryProtocol', { imageryId, outcome: 'The police removed the picture and gave the telephone back to his parents. No further action against either child; both families were seen.' }],
      [14, '10:00', 'bell', 'CloseChildCase', { caseId, outcome: 'needs_met', outcomeReview: 'Nobody has mentioned it for two weeks. He wrote to her; she chose to read it.', summary: 'A picture was shared between two pupils. Police led, nothing was seen or kept by the school. She sees the counsellor until Christmas.', rationale: 'Support is in place, and both pupils and families are content that it ends here.' }],
    ], scene),
  ].sort((a, b) => a.at.localeCompare(b.at));
}; // prettier-ignore
