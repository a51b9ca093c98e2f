import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
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

it('asks everything again when the connection is back, for what was told meanwhile is not told again', async () => {
  const { client } = listen();
  const old = () => client.getQueryState(['inbox', {}, 'concern'])?.isInvalidated;
  await act(async () => Stream.opened[0]?.onopen?.());
  expect(old()).toBe(false);
  await act(async () => Stream.opened[0]?.onerror?.());
  expect(old()).toBe(false);
  await act(async () => Stream.opened[0]?.onopen?.());
  expect(old()).toBe(true);
});

it('asks everything again also when the server had said no, and a later stream is the first that opens', async () => {
  jest.useFakeTimers();
  const { client } = listen();
  Object.assign(Stream.opened[0] ?? {}, { readyState: Stream.CLOSED });
  await act(async () => Stream.opened[0]?.onerror?.());
  await act(async () => void jest.advanceTimersByTime(2_000));
  expect(Stream.opened).toHaveLength(2);
  await act(async () => Stream.opened[1]?.onopen?.());
  expect(client.getQueryState(['cases', {}, 'childcase'])?.isInvalidated).toBe(true);
  jest.useRealTimers();
});

it('opens one stream, and closes it', () => {
  const { view } = listen();
  expect(Stream.opened.map(({ url }) => url)).toEqual(['/live']);
  view.unmount();
  expect(Stream.opened[0]?.readyState).toBe(Stream.CLOSED);
});
