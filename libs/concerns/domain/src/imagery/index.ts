import type { Aggregate } from '@caseward/kernel';
import { declareSuspectedImagery } from './declare-suspected-imagery';
import { logDeviceSecured, recordDeviceHandover, recordImageryLocator } from './devices';
import { closeImageryProtocol, recordDslViewed, reopenImageryProtocol, sealFoundImagery } from './exceptions';
import { imageryStream, type Imagery, type ImagerySchemas } from './imagery';
import { imageryLife } from './imagery-life';
import { recordPoliceNotified, recordPoliceNotNotified } from './police-step';

export const imageryAggregate: Aggregate<Imagery, ImagerySchemas> = {
  ...imageryStream,
  lifecycle: imageryLife,
  commands: [
    declareSuspectedImagery,
    recordPoliceNotified,
    recordPoliceNotNotified,
    recordImageryLocator,
    logDeviceSecured,
    recordDeviceHandover,
    recordDslViewed,
    sealFoundImagery,
    closeImageryProtocol,
    reopenImageryProtocol,
  ],
};
export {
  closeImageryProtocol,
  declareSuspectedImagery,
  logDeviceSecured,
  recordDeviceHandover,
  recordDslViewed,
  recordImageryLocator,
  recordPoliceNotified,
  recordPoliceNotNotified,
  reopenImageryProtocol,
  sealFoundImagery,
};
export { imageryStatuses, imageryStream, type Imagery, type ImageryRefusal, type OpenImageryEvent } from './imagery';
export { followImageryRestriction, imageryDeclared } from './imagery.reactions';
export { adultInvolved, handedTo, howKnown, locatorKind, policeTrigger, viewingReason } from './vocabulary';
