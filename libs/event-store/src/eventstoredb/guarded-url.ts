import { EventStoreError } from '../port';

const KEEP_ALIVE_INTERVAL_MS = 10_000;
const KEEP_ALIVE_TIMEOUT_MS = 5_000;

/** Options are matched by the client without case, dashes or underscores. */
const flat = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/**
 * The connection string with our own safe settings added. KurrentDB, as EventStoreDB is called from version 25 on, speaks the
 * same protocol under a scheme of its own, which this client does not know.
 * @throws EventStoreError `invalid` for settings that would lose data or credentials without a word.
 */
export const guardedUrl = (url: string): string => {
  const [address = '', query = ''] = url
    .trim()
    .replace(/^kurrentdb(?=(\+discover)?:)/, 'esdb')
    .split(/\?(.*)/s);
  const options = new Map(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return [flat(name), value] as const;
      }),
  );
  if (!/^esdb(\+discover)?:\/\/./.test(address))
    throw new EventStoreError('invalid', 'not an esdb:// or kurrentdb:// address');
  if (options.get('tls') === 'false' && /^[^/]+:\/\/[^@/]+@/.test(address))
    throw new EventStoreError('invalid', 'the client drops credentials when tls=false: use TLS or leave them out');
  if (options.get('throwonappendfailure') === 'false')
    throw new EventStoreError('invalid', 'throwOnAppendFailure=false reports a wrong revision: leave it out');
  const added = [
    ...(options.has('keepaliveinterval') ? [] : [`keepAliveInterval=${KEEP_ALIVE_INTERVAL_MS}`]),
    ...(options.has('keepalivetimeout') ? [] : [`keepAliveTimeout=${KEEP_ALIVE_TIMEOUT_MS}`]),
  ];
  const all = [...(query === '' ? [] : [query]), ...added];
  return all.length === 0 ? address : `${address.replace(/\/+$/, '')}?${all.join('&')}`;
};
