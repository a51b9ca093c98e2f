import { wronglyOptional } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import * as advice from './advice-sheets';
import * as aside from './aside-sheets';
import { claim, handOver } from './hand-over-sheets';
import { imageryActions } from './imagery/imagery-sheets';
import { linkToCase } from './link-concern-to-case';
import { correctReport, redactText } from './mend-sheets';
import * as people from './people-sheets';
import { routeToBreach } from './route-to-breach';
import * as talk from './talk-sheets';
import * as watching from './watch-sheets';

const { recordAdvice, recordRoute, seekAdvice } = advice;
const ofConcerns = [
  ...[recordAdvice, recordRoute, seekAdvice, claim, handOver, linkToCase, correctReport, redactText, routeToBreach],
  ...[aside, people, talk, watching].flatMap((sheets) => Object.values(sheets)),
];

it('asks for nothing as optional, or only sometimes, that the command cannot do without', async () => {
  const sheets = [...imageryActions.flatMap((group) => [...group.sheets]), ...ofConcerns];
  const wrong = await Promise.all(sheets.map((sheet) => wronglyOptional(sheet as never)));
  expect(wrong.flat()).toEqual([]);
}, 60_000); // it fetches every form of the context
