/** Once the screen stands, so that nothing waits for it. */
const LATER_MS = 5_000;

type Policies = { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string } }; // prettier-ignore

/**
 * Lets this browser keep the page of urgent help, for when nothing answers. Where it cannot (plain HTTP on another machine,
 * private windows), the page is there as long as the server is.
 */
export const keepHelpAtHand = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { trustedTypes } = window as unknown as { trustedTypes?: Policies }; // not in TypeScript's library yet
  const url = '/help/worker.js';
  const policy = trustedTypes?.createPolicy('help-at-hand', { createScriptURL: () => url });
  window.setTimeout(() => {
    navigator.serviceWorker
      .register(policy?.createScriptURL(url) ?? url, { scope: '/help/', updateViaCache: 'none' })
      .then(({ active }) => active?.postMessage('renew'))
      .catch(() => undefined);
  }, LATER_MS);
};
