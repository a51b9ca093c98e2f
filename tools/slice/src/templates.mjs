const said = (file) => {
  const words = file.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const domainFile = ({
  file,
  type,
  command,
  event,
  idField,
  noun,
  factory,
  factoryFile,
  life,
}) => `import { id, words } from '@caseward/kernel';
import { z } from 'zod';
import { ${factory} } from '${factoryFile}';
import { ${life} } from './${noun}-life';

/** ${said(file)}: say here, in one sentence of the field, what a person does and why. */
export const ${command} = ${factory}({
  type: '${type}',
  input: z.object({ ${idField}: id, note: words(4_000) }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T2' },
  about: ({ ${idField} }) => ${idField},
  decide(state, input, { actor }) {
    ${life}.ready(state, '${type}', actor);
    return [{ type: '${event}', data: input }];
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
  none,
}) => `import { describe, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ${aggregate}, ${command}, type Open${eventType} } from '.';

const recordId = '0b0e6c1e-6d39-4a53-9a3e-1b0a8f7e2c11';
const given = scenario(${aggregate}, {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: '5f0b0c2e-5a77-4a53-8f4e-2b7c1d9e0a22',
  actingRole: 'DSL',
  session: 'session',
  trust: recordId,
  calendar: { terms: [], closed: [], bankHolidays: [] },
});

const begun: Open${eventType} = { type: '${firstEvent}', data: { ${firstData} } };
const input = { ${idField}: recordId, note: 'What was said and agreed.' };

describe('${file.replaceAll('-', ' ')}', () => {
  it('is kept', () => given(begun).when(${command}, input).then({ type: '${event}', data: input }));

  it('needs a record', () => given().when(${command}, input).refused('${none}'));
});
`;

export const sheetOf = ({ context, file, type, command, kit }) => `
const ${command} = ${kit}({
  command: '${type}',
  schema: () => import('@caseward/${context}-domain').then((domain) => domain.${command}),
  title: '${said(file)}',
  button: 'Record',
  fields: {
    note: field.text('What happened?', { max: 4_000 }),
  },
});
`;
