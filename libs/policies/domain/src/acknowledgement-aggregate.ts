import type { Aggregate } from '@caseward/kernel';
import { acknowledgementStream, type Acknowledgement, type AcknowledgementSchemas } from './acknowledgement';
import { closeLeaverAcknowledgement, escalateAcknowledgement, lapseAcknowledgement, notifyAcknowledgementDue, remindToAcknowledge, requireAcknowledgement } from './acknowledgement-asked'; // prettier-ignore
import { acknowledgePolicyVersion, declineAcknowledgement, exemptFromAcknowledgement, openDocument, recordPaperAcknowledgement } from './acknowledgement-given'; // prettier-ignore
import { acknowledgementLife } from './acknowledgement-life';

export const acknowledgementAggregate: Aggregate<Acknowledgement, AcknowledgementSchemas> = {
  ...acknowledgementStream,
  lifecycle: acknowledgementLife,
  commands: [
    requireAcknowledgement,
    notifyAcknowledgementDue,
    openDocument,
    acknowledgePolicyVersion,
    declineAcknowledgement,
    exemptFromAcknowledgement,
    recordPaperAcknowledgement,
    remindToAcknowledge,
    escalateAcknowledgement,
    lapseAcknowledgement,
    closeLeaverAcknowledgement,
  ],
};
