import { dayOf, id, roles, type Role } from '@caseward/kernel';
import { question, type Ask, type Platform } from '@caseward/server-kit';
import { and, count, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { appointmentsAt } from './appointments.projection';
import type { Directory } from './directory';
import { people } from './people.projection';
import { allBodies, bodyById, type Body } from './schools.projection';

const none = z.object({});
const anyRole = { roles: roles.filter((role): role is Exclude<Role, 'SYS'> => role !== 'SYS') };
const ofBody = ({ id: body }: { id: string }) => ({ body });

export const questionsOf = ({ db, access, clock, streams, mode, idleMinutes }: Platform, directory: Directory) => {
  const me = question({
    name: 'me',
    input: none,
    needs: 'anyone',
    async answer(_, ask: Ask) {
      if (!ask.asker) return null;
      const [held, everybody, bodies] = await Promise.all([
        access.rolesOf(ask.asker),
        directory.byIds([ask.asker.person]),
        allBodies(db),
      ]);
      const named = new Map(bodies.map((body) => [body.id, body]));
      return {
        personId: ask.asker.person,
        name: everybody.get(ask.asker.person)?.name ?? '',
        trustId: streams.trust,
        mode: mode.toUpperCase(),
        idleMinutes,
        roles: held.map(({ role, body }) => ({
          role,
          bodyId: body,
          bodyName: named.get(body)?.name ?? '',
          isSchool: named.get(body)?.kind === 'school',
        })),
      };
    },
  });

  const trust = question({
    name: 'trust',
    input: none,
    needs: 'signed-in',
    answer: async () => (await bodyById(db, streams.trust)) ?? null,
  });

  const schools = question({
    name: 'schools',
    input: none,
    needs: 'signed-in',
    async answer(_, ask) {
      const all = (await allBodies(db)).filter(({ kind }) => kind === 'school');
      const mine = await Promise.all(all.map(({ id: body }) => ask.belongsTo(body)));
      return all.filter((_school, i) => mine[i]);
    },
  });

  const school = question({
    name: 'school',
    input: z.object({ id }),
    needs: anyRole,
    of: ofBody,
    answer: async ({ id: schoolId }) => {
      const found = await bodyById(db, schoolId);
      return found?.kind === 'school' ? found : null;
    },
  });

  const findPeople = question({
    name: 'findPeople',
    input: z.object({
      schoolId: id,
      text: z.string().trim().min(2, 'Type two letters or more').max(100),
      kind: z.enum(['pupil', 'adult']).optional(),
      first: z.int().min(1).max(100).default(10),
      onRoll: z.boolean().optional(),
    }),
    needs: 'signed-in',
    async answer({ schoolId, text, kind, first, onRoll }, ask) {
      if (!(await ask.belongsTo(schoolId))) return [];
      return directory.find(text, kind === 'pupil' ? [schoolId] : [schoolId, streams.trust], kind, first, onRoll);
    },
  });

  const types = {
    Trust: { appointments: ({ id: body }: Body) => appointmentsAt(db, body) },
    School: {
      appointments: ({ id: body }: Body) => appointmentsAt(db, body),
      pupilsOnRoll: async ({ id: body }: Body) => {
        const [row] = await db
          .select({ n: count() })
          .from(people)
          .where(
            and(eq(people.bodyId, body), eq(people.kind, 'pupil'), eq(people.onRoll, true), isNull(people.mergedInto)),
          );
        return row?.n ?? 0;
      },
    },
    Appointment: {
      // Known by another body perhaps, and yet named to everybody here.
      person: async ({ personId, bodyId }: { personId: string; bodyId: string }, _: unknown, ask: Ask) => {
        const person = await ask.refer('Person', personId);
        return person && { ...person, appointedAt: bodyId };
      },
      to: ({ to, endedFrom }: { to: string | null; endedFrom: string | null }) => endedFrom ?? to,
      inForce: ({ from, to, endedFrom }: { from: string; to: string | null; endedFrom: string | null }) => {
        const today = dayOf(clock.now());
        return from <= today && (to === null || today <= to) && (endedFrom === null || today < endedFrom);
      },
    },
  };
  return { questions: [me, trust, schools, school, findPeople], types };
};
