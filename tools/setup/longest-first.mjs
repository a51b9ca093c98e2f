import Sequencer from '@jest/test-sequencer';

/** What takes longest goes first, or one processor waits for it in the end. The rest as Jest has it: the largest file first. */
const longest = ['every-screen', 'bad-input', 'routing', 'canary', 'secrecy', 'kill-minus-nine', 'boot', 'failpoints'];
const place = ({ path }) => {
  const found = longest.findIndex((name) => path.includes(`${name}.`));
  return found < 0 ? longest.length : found;
};

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((a, b) => place(a) - place(b));
  }
}
