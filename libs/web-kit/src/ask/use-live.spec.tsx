import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { useLive } from './use-live';

class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  constructor(readonly url: string) {
    Stream.opened.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}
const Listening = () => {
  useLive();
  return null;
};
const listen = () => {
  const client = new QueryClient();
  client.setQueryData(['inbox', {}, 'concern'], 1);
  client.setQueryData(['cases', {}, 'childcase'], 1);
  const view = render(
    <QueryClientProvider client={client}>
      <Listening />
    </QueryClientProvider>,
  );
  return { client, view };
};
beforeEach(() => {
  Stream.opened = [];
  Object.assign(globalThis, { EventSource: Stream });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

it('asks again only what shows the topic', async () => {
  const { client } = listen();
  await act(async () => Stream.opened[0]?.onmessage?.({ data: '{"topics":["concern"]}' }));
  expect(client.getQueryState(['inbox', {}, 'concern'])?.isInvalidated).toBe(true);
  expect(client.getQueryState(['cases', {}, 'childcase'])?.isInvalidated).toBe(false);
});

it('is not upset by what it cannot read', async () => {
  const { client } = listen();
  await act(async () => Stream.opened[0]?.onmessage?.({ data: 'not json' }));
  expect(client.getQueryState(['inbox', {}, 'concern'])?.isInvalidated).toBe(false);
});

it('opens one stream, and closes it', () => {
  const { view } = listen();
  expect(Stream.opened.map(({ url }) => url)).toEqual(['/live']);
  view.unmount();
  expect(Stream.opened[0]?.readyState).toBe(Stream.CLOSED);
});
