export { alertId, alertProjection, alerts, type AlertRow } from './alert-projection';
export { Dispatcher } from './dispatcher';
export { known } from './known';
export { demoMailer, type Letter, type Mailer } from './mailer';
export { messageFor } from './message';
export { outboxMigrations } from './migration';
export { outboxConsumer } from './outbox-consumer';
export { smtpMailer } from './smtp-mailer';
export { lastPosted, outboxFlows, type Posted } from './outbox-health';
