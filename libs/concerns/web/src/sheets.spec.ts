import { wronglyOptional } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { imageryActions } from './imagery/imagery-sheets';

it('asks for nothing as optional, or only sometimes, that the command cannot do without', async () => {
  const sheets = [imageryActions].flat().flatMap((group) => [...group.sheets]);
  const wrong = await Promise.all(sheets.map((sheet) => wronglyOptional(sheet as never)));
  expect(wrong.flat()).toEqual([]);
}, 60_000); // it fetches every form of the context
