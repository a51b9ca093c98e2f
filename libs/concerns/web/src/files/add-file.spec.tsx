import { receipt, school, serve, show } from '@caseward/web-kit/testing';
import { expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AddFile } from './add-file';
import type { Attaching } from './attach-form';

const concernId = 'cccccccc-0000-4000-8000-000000000001';
const blobId = 'bbbbbbbb-0000-4000-8000-000000000001';
const how: Attaching = {
  ...{
    of: 'concern',
    record: concernId,
    schoolId: school,
    command: 'AttachToConcern',
    key: 'concernId',
    changes: ['concern'],
  },
  schema: () => import('@caseward/concerns-domain').then(({ attachToConcern }) => attachToConcern),
};
const question = /nude or sexual image of somebody under 18/;
const file = new File(['said'], 'Quillfeather notes.txt', { type: 'text/plain' });

/** As a browser sends a file: what was asked for, and an answer when the test gives one. */
const sending = () => {
  const sent: {
    url: string;
    headers: Record<string, string>;
    body: unknown;
    answer: (status: number, body: object) => void;
  }[] = [];
  class FakeRequest {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onabort?: () => void;
    status = 0;
    responseText = '';
    private url = '';
    private readonly headers: Record<string, string> = {};
    open(_: string, url: string) {
      this.url = url;
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name] = value;
    }
    send(body: unknown) {
      const answer = (status: number, words: object) => {
        Object.assign(this, { status, responseText: JSON.stringify(words) });
        this.onload?.();
      };
      sent.push({ url: this.url, headers: this.headers, body, answer });
    }
    abort() {
      this.onabort?.();
    }
  }
  jest.spyOn(globalThis, 'XMLHttpRequest').mockImplementation(() => new FakeRequest() as unknown as XMLHttpRequest); // as much of one as is used
  return sent;
};

it('asks the question first: there is no place for a file before it is answered with no', async () => {
  show(<AddFile how={how} />);
  expect(screen.getByRole('radiogroup', { name: question })).toBeTruthy();
  expect(screen.queryByLabelText('Which file?')).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  expect(screen.getByLabelText('Which file?')).toBeTruthy();
});

it.each(['Yes', 'Not sure'])(
  'stops at %p: nothing can be sent, and it says what never to do and whom to tell',
  async (answer) => {
    show(<AddFile how={how} />);
    await userEvent.click(screen.getByRole('radio', { name: answer }));
    expect(screen.queryByLabelText('Which file?')).toBeNull();
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(/look at it, copy it, print it, share it, save it, forward it/);
    expect(alert.textContent).toMatch(/safeguarding lead \(DSL\) in person/);
    expect(screen.getByRole('form', { name: 'There may be such an image' })).toBeTruthy();
  },
);

it('sends the file without its name, says what it is, and sends the command', async () => {
  const uploads = sending();
  const sent = serve({ AttachToConcern: () => ({ attachToConcern: receipt(concernId) }) });
  show(<AddFile how={how} />);
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  await userEvent.upload(screen.getByLabelText('Which file?'), file);
  expect(screen.getByRole('progressbar')).toBeTruthy();
  expect(uploads).toMatchObject([
    { url: `/files/concern/${concernId}`, headers: { 'x-caseward-imagery': 'ruled-out', 'x-caseward-ending': 'txt' } },
  ]);
  expect(JSON.stringify(uploads[0]?.headers)).not.toContain('Quillfeather');
  uploads[0]?.answer(201, { blobId, kind: 'text', size: 4, scanned: 'clean', preview: false });
  await screen.findByText(/not added yet/);
  await userEvent.type(screen.getByRole('textbox', { name: /What is it/ }), 'Her own notes');
  await userEvent.click(screen.getByRole('button', { name: 'Add this file' }));
  await waitFor(() =>
    expect(sent.map(({ name, variables }) => ({ name, ...variables }))).toMatchObject([
      { input: { concernId, blobId, imageryRuledOut: true, what: 'Her own notes', name: 'Quillfeather notes.txt' } },
    ]),
  );
  await screen.findByText('Added.');
});

it('says in words why a file was not taken, and offers another try', async () => {
  const uploads = sending();
  show(<AddFile how={how} />);
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  await userEvent.upload(screen.getByLabelText('Which file?'), file);
  uploads[0]?.answer(422, { code: 'file/macros' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/macros/);
  await userEvent.upload(screen.getByLabelText('Which file?'), file);
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByLabelText('Which file?')).toBeTruthy();
});

it('leads from the list of problems to the place for the file, and never loses the focus on the way', async () => {
  const uploads = sending();
  serve({});
  show(<AddFile how={how} />);
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add this file' }));
  await userEvent.click(await screen.findByRole('link', { name: /Choose a file/ }));
  expect(document.activeElement).toBe(screen.getByLabelText('Which file?'));
  await userEvent.upload(screen.getByLabelText('Which file?'), file);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'The file' }));
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Which file?')));
  await userEvent.upload(screen.getByLabelText('Which file?'), file);
  uploads[1]?.answer(201, { blobId, kind: 'text', size: 4, scanned: 'clean', preview: false });
  await screen.findByText(/not added yet/);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('not added yet'));
  await userEvent.click(screen.getByRole('button', { name: 'Choose another' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Which file?'));
});
