import { PoisonEvent, type AnyProjected, type Consumer } from './consumer';
import { isAccident, type Queryable } from './transaction';

/** The database refused a page without saying which event it was: take them one by one, and keep nothing. */
export const culprit = async (
  client: Queryable,
  consumer: Consumer,
  table: string,
  events: readonly AnyProjected[],
  cause: unknown,
): Promise<PoisonEvent> => {
  let at = events[0];
  await client.query('savepoint searching');
  try {
    for (const event of events) {
      at = event;
      await consumer.apply(client, table, [event]);
    }
  } catch (error) {
    if (isAccident(error)) throw error;
  }
  await client.query('rollback to savepoint searching');
  return new PoisonEvent(at?.id ?? '', at?.category ?? '', cause);
};
