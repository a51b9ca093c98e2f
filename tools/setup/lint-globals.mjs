export default Object.fromEntries(
  [
    'process',
    'console',
    'fetch',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'URL',
    'Buffer',
    'AbortSignal',
    'AbortController',
    'globalThis',
    'WebAssembly',
  ].map((name) => [name, 'readonly']),
);
