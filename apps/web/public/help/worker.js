/* global caches, fetch, Response, self, URL */
// Keeps the page of urgent help in this browser, so that it opens when neither the network nor Caseward answers. It keeps
// that one page, which names nobody, and touches no other address.
const STORE = 'urgent-help';
const PAGE = '/help/urgent';

const renewed = async () => {
  const answer = await fetch(PAGE, { cache: 'no-cache', credentials: 'omit' });
  if (!answer.ok || !answer.headers.get('Content-Type')?.includes('text/html')) throw new Error('no page');
  await (await caches.open(STORE)).put(PAGE, answer.clone());
  return answer;
};
const kept = async () => (await (await caches.open(STORE)).match(PAGE)) ?? Response.error();

self.addEventListener('install', (event) => {
  event.waitUntil(renewed().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(renewed().catch(() => undefined)));
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.mode !== 'navigate' || origin !== self.location.origin || pathname !== PAGE) return;
  event.respondWith(renewed().catch(kept));
});
