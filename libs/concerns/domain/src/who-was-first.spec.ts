import { describe, expect, it } from '@jest/globals';
import { concernAggregate, imageryAggregate } from './index';

type Listed = Readonly<{ type: string; sole?: true; may: Readonly<{ roles: readonly string[] }> }>;
const bySystem = ({ may: { roles } }: Listed) => roles.length === 1 && roles[0] === 'SYS';
const free = (commands: readonly Listed[]) =>
  commands.filter((one) => !one.sole && !bySystem(one)).map(({ type }) => type);

describe('somebody who has not seen what a colleague did meanwhile', () => {
  it('still reports, says that they have read it, adds to it and writes down what has happened: nobody is undone by that', () =>
    expect(free(concernAggregate.commands)).toEqual([
      'SubmitConcern',
      'AddConcernAddendum',
      'WithdrawConcern',
      'AcknowledgeConcern',
      'SeekAdviceOnConcern',
      'RecordAdviceOnConcern',
      'RecordStatutoryRoute',
      'AttachToConcern',
      'WithdrawConcernAttachment',
    ]));
  it('still calls the police, locks what is found, and says where it is', () =>
    expect(free(imageryAggregate.commands)).toEqual([
      'DeclareSuspectedImagery',
      'RecordPoliceNotified',
      'RecordImageryLocator',
      'LogDeviceSecured',
      'SealFoundImagery',
      'ReopenImageryProtocol',
    ]));
  it('is held up by no clock and no reaction: the system is never asked what it has seen', () =>
    expect(concernAggregate.commands.filter((one) => one.sole && bySystem(one))).toEqual([]));
});
