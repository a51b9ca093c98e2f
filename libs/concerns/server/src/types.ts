import { referenceOf } from '@caseward/kernel';
import type { Ask, Platform, Served } from '@caseward/server-kit';
import { triageDue, type BodyMapPoint, type UnlistedPerson } from '@caseward/concerns-domain';
import { and, arrayOverlaps, count, ne } from 'drizzle-orm';
import { concernFiles as c, type AddendumRow, type ConcernRow, type Decision } from './concern-file.projection';

type Within<T> = T & Readonly<{ concernId: string }>;
type PersonRow = Within<ConcernRow['people'][number]>;

const instant = (at: string) => new Date(at).toISOString();
const peopleOf = ({ people, id }: ConcernRow) => people.map((p) => ({ ...p, concernId: id }));
const addendaOf = ({ addenda, id }: ConcernRow) => addenda.map((a) => ({ ...a, concernId: id }));
const reference = ({ id }: ConcernRow) => referenceOf('C', id);
const submittedAt = (row: Pick<ConcernRow, 'submittedAt'>) => instant(row.submittedAt);
/** In the reporter's words: the same for whoever decides on it and for the reporter. */
const told = {
  account: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.account),
  childsWords: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.childsWords),
  place: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.place),
  actionTaken: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.actionTaken),
  unlisted: async (row: ConcernRow, _: unknown, ask: Ask) => (await ask.value<UnlistedPerson[]>(row.unlisted)) ?? [],
  bodyMap: async (row: ConcernRow, _: unknown, ask: Ask) => (await ask.value<BodyMapPoint[]>(row.bodyMap)) ?? [],
};

/** What a reporter is told: never the decision itself. */
const safeStatus = { submitted: 'received', triaged: 'being_looked_at', opened_as_case: 'being_looked_at' } as const;

export const typesOf = ({ db, access, calendars }: Platform): Served['types'] => {
  const due = async (row: ConcernRow) =>
    triageDue(await calendars.of(row.schoolId), submittedAt(row), row.safeNow === 'no');
  return {
    Concern: {
      reference,
      submittedAt,
      ...told,
      people: peopleOf,
      addenda: addendaOf,
      reporter: (row: ConcernRow, _, ask) => ask.refer('Person', row.reporter, row.id),
      decision: ({ decision, id }: ConcernRow) => decision && { ...decision, concernId: id },
      triageDue: due,
      earlierConcerns: async (row: ConcernRow, _, ask) => {
        if (row.children.length === 0) return 0;
        const seen = and(arrayOverlaps(c.children, row.children), ne(c.id, row.id), await access.visible(ask.by, c.id));
        return (await db.select({ n: count() }).from(c).where(seen))[0]?.n ?? 0;
      },
      nextCommands: ({ status, aboutAnAdult, children }: ConcernRow) => [
        ...(status === 'submitted' ? ['recordTriageDecision'] : []),
        ...(status === 'triaged' && !aboutAnAdult && children.length > 0 ? ['openCaseFromConcern'] : []),
        'addConcernAddendum',
      ],
      whoCanSee: ({ id }: ConcernRow, _, ask) => ask.whoCanSee(id),
    },
    WrittenHit: {
      reference: ({ concernId }: { concernId: string }) => referenceOf('C', concernId),
      submittedAt,
    },
    PersonInConcern: {
      person: ({ personId, concernId }: PersonRow, _, ask) => ask.refer('Person', personId, concernId),
    },
    Addendum: {
      at: ({ at }: AddendumRow) => instant(at),
      kind: ({ kind }: AddendumRow) => kind ?? 'more',
      by: ({ by, concernId }: Within<AddendumRow>, _, ask) => ask.refer('Person', by, concernId),
      text: ({ text }: AddendumRow, _, ask) => ask.text(text),
    },
    TriageDecision: {
      decidedBy: ({ decidedBy, concernId }: Within<Decision>, _, ask) => ask.refer('Person', decidedBy, concernId),
      rationale: ({ rationale }: Decision, _, ask) => ask.text(rationale),
      parentsReason: ({ parentsReason }: Decision, _, ask) => ask.text(parentsReason),
    },
    Report: {
      reference,
      submittedAt,
      ...told,
      people: peopleOf,
      status: ({ status }: ConcernRow) => safeStatus[status],
      triageDue: async (row: ConcernRow) => (row.status === 'submitted' ? due(row) : null),
      goesTo: async ({ id }: ConcernRow) => [...new Set((await access.whoCanSee(id)).map(({ role }) => role))],
      addenda: (row: ConcernRow, _, ask) => addendaOf(row).filter(({ by }) => by === ask.by.person),
    },
  };
};
