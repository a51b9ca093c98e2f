export { markAlertsSeen, seenAlertsAggregate, type OpenSeenEvent } from './seen-alerts';
