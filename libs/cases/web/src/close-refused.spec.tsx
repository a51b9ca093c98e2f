import { refuse, serve, show } from '@caseward/web-kit/testing';
import { SheetForm } from '@caseward/web-kit';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { breachRefusals } from './breach/breach-refusals';
import type { ChildCase } from './case-document';
import { closeCase } from './case-sheets';
import { refusals } from './words';

const record = {
  id: 'dddddddd-0000-4000-8000-000000000001',
  entries: 4,
  nextCommands: ['closeChildCase'],
  story: [],
  files: [],
  chronology: [],
};
const typed = { summary: 'Her mother has help now.', why: 'Nothing is open.', review: 'She comes to school.' };

/** What may still be open in a case, as the rule knows it. */
const open = [
  ...(['case/child-on-protection-plan', 'case/child-in-need-plan', 'case/child-not-safe'] as const),
  ...(['case/question-unanswered', 'case/reminder-unanswered', 'case/no-support-decided'] as const),
  ...(['case/step-down-first', 'case/review-to-come', 'case/child-not-heard', 'case/referral-open'] as const),
  ...(['case/referral-unanswered', 'case/disagreement-open', 'case/action-overdue', 'case/action-open'] as const),
  ...(['case/report-due', 'case/advice-awaited'] as const),
];

it('says each reason why a case may not close in its own words, one after another, and loses nothing that was typed', async () => {
  const left = [...open];
  serve({ CloseChildCase: () => refuse(left.shift() ?? 'case/is-closed') });
  show(<SheetForm sheet={closeCase} record={record as unknown as ChildCase} onDone={() => undefined} />); // the form looks at no more of it
  const form = within(await screen.findByRole('form', { name: 'Close the case' }));
  const say = (label: RegExp, words: string) => fireEvent.change(form.getByLabelText(label), { target: { value: words } }); // prettier-ignore
  await userEvent.click(form.getByRole('radio', { name: /The help worked/ }));
  say(/what changed for the child/, typed.review);
  say(/Summary for whoever/, typed.summary);
  say(/Why is it closed now/, typed.why);
  for (const code of open) {
    await userEvent.click(form.getByRole('button', { name: 'Close the case' }));
    expect(await form.findByText(refusals[code])).toBeTruthy();
    for (const words of Object.values(typed)) expect(form.getByDisplayValue(words)).toBeTruthy();
    expect(form.getByRole('radio', { name: /The help worked/ })).toHaveProperty('checked', true);
  }
}, 30_000);

it('no two reasons are said in the same words', () => {
  const words = [...open.map((code) => refusals[code]), ...Object.values(breachRefusals)];
  const twice = words.filter((one, i) => words.indexOf(one) !== i);
  // Of files every record says the same.
  expect(twice).toEqual([]);
});
