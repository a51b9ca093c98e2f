export const domainFile = ({
  file,
  type,
  command,
  event,
  noun,
  idField,
  factory,
}) => `import { id, notFound } from '@caseward/kernel';
import { z } from 'zod';
import { ${factory} } from './${noun}';

/** ${file.replaceAll('-', ' ')}: say here, in one sentence of the field, what a person does and why. */
export const ${command} = ${factory}({
  type: '${type}',
  input: z.object({ ${idField}: id, note: z.string().trim().min(1, 'Write something here').max(4_000) }),
  may: { roles: ['DSL', 'DDSL'], at: 'record', tier: 'T2' },
  about: ({ ${idField} }) => ${idField},
  decide(state, { ${idField}, note }, { actor }) {
    if (state.status === 'none') throw notFound();
    return [{ type: '${event}', data: { ${idField}, by: actor, note } }];
  },
});
`;

export const specFile = ({
  file,
  command,
  event,
  idField,
  aggregate,
  eventType,
  firstEvent,
  firstData,
}) => `import { describe, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ${aggregate}, ${command}, type Open${eventType} } from '.';

const recordId = '0b0e6c1e-6d39-4a53-9a3e-1b0a8f7e2c11';
const actor = '5f0b0c2e-5a77-4a53-8f4e-2b7c1d9e0a22';
const given = scenario(${aggregate}, {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor,
  actingRole: 'DSL',
  session: 'session',
  trust: recordId,
  calendar: { terms: [], closed: [], bankHolidays: [] },
});

const begun: Open${eventType} = { type: '${firstEvent}', data: { ${firstData} } };
const input = { ${idField}: recordId, note: 'What was said and agreed.' };

describe('${file.replaceAll('-', ' ')}', () => {
  it('is kept', () => given(begun).when(${command}, input).then({ type: '${event}', data: { ...input, by: actor } }));

  it('needs a record', () => given().when(${command}, input).refused('record/not-found'));
});
`;

export const graphqlInput = ({ type, idField }) => `input ${type}Input {
  ${idField}: ID!
  note: String!
}
`;

export const webFile = ({ context, file, type, command, idField }) => {
  const words = file.replaceAll('-', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return `import { graphql } from '@caseward/contract';
import { CommandForm, Textarea, useCommandForm } from '@caseward/web-kit';

const ${type} = graphql(\`
  mutation ${type}($commandId: ID!, $input: ${type}Input!) {
    ${command}(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
\`);

export const ${type}Form = ({ ${idField} }: Readonly<{ ${idField}: string }>) => {
  const form = useCommandForm({
    draft: \`${file}-\${${idField}}\`,
    initial: () => ({ note: '' }),
    command: () => import('@caseward/${context}-domain').then(({ ${command} }) => ${command}),
    document: ${type},
    input: ({ note }) => ({ ${idField}, note }),
    asks: { note: 'Enter what happened' },
    refusals: {},
    changes: ['concern', 'childcase'],
    onDone: () => undefined,
  });
  return (
    <CommandForm form={form} label="${label}" button="${label}">
      <Textarea {...form.field('note')} label="What happened?" max={4_000} />
    </CommandForm>
  );
};
`;
};
