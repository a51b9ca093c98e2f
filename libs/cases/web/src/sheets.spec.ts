import { wronglyOptional } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { breachActions } from './breach/breach-sheets';
import { caseActions } from './case-sheets';
import { fileActions, storyActions } from './child-file-sheets';
import { investigationActions } from './investigation/sheets-findings';
import { workTabs } from './work/work-tabs';

it('asks for nothing as optional, or only sometimes, that the command cannot do without', async () => {
  const sheets = [
    caseActions,
    fileActions,
    storyActions,
    breachActions,
    investigationActions,
    ...workTabs.map(({ groups }) => groups),
  ]
    .flat()
    .flatMap((group) => [...group.sheets]);
  const wrong = await Promise.all(sheets.map((sheet) => wronglyOptional(sheet as never)));
  expect(wrong.flat()).toEqual([]);
}, 60_000); // it fetches every form of the context
