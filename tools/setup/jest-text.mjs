/** `.graphql` files are text, in tests as in the build. */
export default { process: (text) => ({ code: `export default ${JSON.stringify(text)};` }) };
