import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, isObjectType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import * as tables from './chain-tables';
import { changesOf } from './changes';
import type { ChainVersion } from './chain-tables';
import { oversightContext } from './index';

const here = path.join(import.meta.dirname, 'oversight.graphql');
/** As far as the chain refers to them: enums of contexts to its left, whose values are codes. */
const codes = [
  'ChangeClass',
  'ChangeReason',
  'LessonType',
  'Effectiveness',
  'LessonSource',
  'RatifyingBody',
  'CurriculumSubject',
  'TaughtYear',
  'CurriculumLead',
  'SeenIn',
];
const schema = (): GraphQLSchema =>
  buildASTSchema(
    parse(
      `directive @access(class: String!) on FIELD_DEFINITION directive @guarded(by: String!) on OBJECT
       scalar Day type Query { none: ID } ${codes.map((name) => `enum ${name} { code }`).join(' ')}
       ${readFileSync(here, 'utf8')
         .replaceAll(/class: \w+/g, 'class: "x"')
         .replaceAll('by: NOTHING', 'by: "x"')}`,
    ),
    { assumeValid: true },
  );

describe('the chain of a clause, and the register of what lessons led to', () => {
  const types = () => {
    const found = new Map<string, GraphQLObjectType>();
    const visit = (type: unknown): void => {
      let named = type as { ofType?: unknown };
      while (named.ofType) named = named.ofType as typeof named;
      if (!isObjectType(named) || found.has(named.name)) return;
      found.set(named.name, named);
      Object.values(named.getFields()).forEach((field) => visit(field.type));
    };
    for (const question of Object.values(schema().getQueryType()?.getFields() ?? {}))
      if (question.name !== 'none') visit(question.type);
    return found;
  };
  it('has no person and no sealed text in any of its types', () =>
    expect([...types().keys()].sort()).toEqual(['ChainAcknowledged', 'ChainCheck', 'ChainClause', 'ChainDecision', 'ChainIncident', 'ChainLesson', 'ChainLink', 'ChainOrigin', 'ChainPolicy', 'ChainReason', 'ChainTaught', 'ClauseChain', 'ClauseEffect', 'ClauseEffectTerm', 'LearnedChanges'])); // prettier-ignore
  it('has no words but those of the policy, names of terms, hashes and references', () => {
    const words = [...types()].flatMap(([name, type]) =>
      Object.values(type.getFields())
        .filter(({ type: of }) => /^String!?$/.test(String(of)))
        .map((field) => `${name}.${field.name}`),
    );
    expect(words.sort()).toEqual([
      ...[
        'ChainClause.number',
        'ChainDecision.hash',
        'ChainIncident.reference',
        'ChainLesson.accepted',
        'ChainLesson.reference',
        'ChainLink.after',
        'ChainLink.before',
        'ChainLink.number',
      ],
      ...[
        'ChainOrigin.found',
        'ChainOrigin.lookedBack',
        'ChainOrigin.reported',
        'ChainPolicy.title',
        'ChainReason.statute',
      ],
      ...[
        'ClauseChain.number',
        'ClauseChain.text',
        'ClauseChain.title',
        'ClauseEffectTerm.term',
        'LearnedChanges.next',
      ],
    ]);
  });
  it('is told from tables that hold nobody, no school, and nothing sealed', () => {
    const columns = Object.values(tables).flatMap((table) => Object.keys(getTableColumns(table)));
    expect(columns.filter((name) => /person|people|by$|name|actor|school|role|subject|account|note|minute|committee/i.test(name))).toEqual([]); // prettier-ignore
  });
  it('keeps nothing of an event but what it names: whatever else is said in the open, or sealed, falls away', () => {
    const planted = 'Wilhelmina Zztop';
    const data = new Proxy({ clauses: [], rules: [] } as Record<string, unknown>, {
      get: (known, field) => (typeof field === 'string' ? (known[field] ?? planted) : undefined),
    });
    // Words of the policy, codes and ids are meant to be kept; each is asked for by its name.
    const kept = ['policyId', 'versionId', 'number', 'changeClass', 'basedOn', 'reason', 'clauseId', 'lessonId', 'incidentId', 'statute', 'hash', 'body', 'meetingOn', 'present', 'quorum', 'inFavour', 'against', 'abstained', 'interestsDeclared', 'effectiveFrom', 'source', 'breachId', 'debriefId', 'type', 'on', 'result', 'occurredOn', 'acknowledgementId', 'outcome', 'dueOn', 'draft', 'inSubject', 'inYears', 'ledBy', 'by', 'seenIn']; // prettier-ignore
    const asked = new Set<string>();
    const watched = new Proxy(data, {
      get: (known, field: string) => (asked.add(field), field === 'awareAt' ? '2026-09-01T09:00:00.000Z' : known[field]), // prettier-ignore
    });
    const sealed = new Proxy({}, { get: (_, field) => { throw new Error(`reads sealed ${String(field)}`); } }); // prettier-ignore
    const meta = new Proxy({}, {
      get: (_, field) => { if (field !== 'recordedAt') throw new Error(`reads ${String(field)}`); return '2026-09-01T09:00:00.000Z'; },
    }); // prettier-ignore
    for (const { on } of oversightContext.projections)
      for (const [type, handler] of Object.entries(on)) {
        if (type === 'ClauseRevised') continue; // the policy's own rule changes its text
        if (typeof handler !== 'function') throw new Error(`${type} is not told row by row`);
        const row = { id: 'x', reasons: [], rules: [], checks: [], clauses: [], taught: [] };
        handler(row, { type, data: watched, meta, sealed }, 'x');
      }
    const unnamed = [...asked].filter((field) => !kept.includes(field));
    expect(unnamed.sort()).toEqual(['awareAt', 'clauses', 'rules']);
  });
});

describe('the changes of a clause', () => {
  const text = (id: string, basedOn: string | null, says: string | undefined, reasons: ChainVersion['reasons'] = []) =>
    ({
      ...{ id, policyId: 'p', number: id, changeClass: 'material', basedOn, reasons, hash: null, submittedOn: null },
      ...{ approvedOn: null, ratified: null, heldFrom: null },
      clauses: says === undefined ? [] : [{ id: 'c', number: '1', kind: 'paragraph', level: 1, text: says }],
    }) as ChainVersion;
  const lesson = { reason: 'lesson', clauseId: 'c', lessonId: 'l' };
  const whole = { reason: 'annual_review' };
  it('are the texts in which it came to say something else, newest first, each with its reason', () => {
    const versions = [
      text('1', null, undefined, [whole]),
      text('2', '1', 'No phones.', [whole]),
      text('3', '2', 'No phones.', [{ reason: 'lesson', clauseId: 'other' }]),
      text('4', '3', 'No phones, no glasses.', [whole, lesson]),
    ];
    expect(changesOf('4', 'c', versions).map(({ version, how, before, reasons }) => [version.number, how, before, reasons])).toEqual([
      ['4', 'changed', 'No phones.', [lesson]],
      ['2', 'added', null, [whole]],
    ]); // prettier-ignore
    expect(changesOf('2', 'c', [text('2', null, 'No phones.')])[0]?.how).toBe('first');
  });
  it('end where the texts go in a circle, or one is missing', () => {
    expect(changesOf('1', 'c', [text('1', '2', 'a'), text('2', '1', 'b')])).toHaveLength(2);
    expect(changesOf('9', 'c', [])).toEqual([]);
  });
});
