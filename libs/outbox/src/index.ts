export { alertId, alertProjection, alerts, type AlertRow, type AnyNotice } from './alert-projection';
export { Dispatcher, type DispatcherOptions } from './dispatcher';
export { demoMailer, Undeliverable, type Letter, type Mailer } from './mailer';
export { messageFor } from './message';
export { outboxMigrations } from './migration';
export { outboxConsumer } from './outbox-consumer';
export { smtpMailer } from './smtp-mailer';
export { lastPosted, outboxFlows, type Posted } from './outbox-health';
