import type { OpenPupilEvent, OpenStaffEvent } from '@caseward/organisation-domain';
import { passesOver, projectionOf } from '@caseward/server-kit';
import type { SealedText } from '@caseward/sealing';
import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** Children and adults. Who they are stays sealed; names are found through the directory in memory. */
export const people = pgTable(
  'person_directory',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: ['pupil', 'adult'] }).notNull(),
    bodyId: uuid('body_id').notNull(),
    onRoll: boolean('on_roll').notNull(),
    /** A pupil's; an adult has none. */
    standing: text({ enum: ['on_roll', 'left', 'never_on_roll'] }),
    /** The record that stands for this child, once a duplicate was merged into it. */
    mergedInto: uuid('merged_into'),
    yearGroup: text('year_group'),
    className: text('class_name'),
    identity: jsonb().$type<SealedText>(),
    workPhone: jsonb('work_phone').$type<SealedText>(),
    /** An adult's line manager. */
    managerId: uuid('manager_id'),
  },
  (t) => [index().on(t.bodyId)],
);
export type PersonRow = typeof people.$inferSelect;

export const peopleProjection = projectionOf<OpenPupilEvent | OpenStaffEvent>()({
  name: 'person_directory',
  version: 4,
  table: people,
  on: {
    PupilAdmitted: (_, { data: { pupilId, schoolId, yearGroup, className }, sealed }) => ({
      id: pupilId,
      kind: 'pupil' as const,
      bodyId: schoolId,
      onRoll: true,
      standing: 'on_roll' as const,
      mergedInto: null,
      yearGroup,
      className,
      identity: sealed['identity'] ?? null,
      workPhone: null,
      managerId: null,
    }),
    PupilDetailsChanged: (row, { data: { yearGroup, className }, sealed }) =>
      row && { ...row, yearGroup, className, identity: sealed['identity'] ?? null },
    PupilLeft: (row) => row && { ...row, onRoll: false, standing: 'left' as const },
    PupilRegisteredNotOnRoll: (_, { data: { pupilId, schoolId }, sealed }) => ({
      id: pupilId,
      kind: 'pupil' as const,
      bodyId: schoolId,
      onRoll: false,
      standing: 'never_on_roll' as const,
      mergedInto: null,
      yearGroup: null,
      className: null,
      identity: sealed['identity'] ?? null,
      workPhone: null,
      managerId: null,
    }),
    DuplicatePupilMerged: (row, { data: { survivorId } }) => row && { ...row, mergedInto: survivorId },
    PupilMergeUndone: (row) => row && { ...row, mergedInto: null },
    PupilContactsSet: passesOver,
    SiblingPupilsLinked: passesOver,
    SiblingPupilsUnlinked: passesOver,
    StaffMemberAdded: (_, { data: { staffId, bodyId }, sealed }) => ({
      id: staffId,
      kind: 'adult' as const,
      bodyId,
      onRoll: true,
      standing: null,
      mergedInto: null,
      yearGroup: null,
      className: null,
      identity: sealed['identity'] ?? null,
      workPhone: null,
      managerId: null,
    }),
    WorkPhoneSet: (row, { sealed }) => row && { ...row, workPhone: sealed['workPhone'] ?? null },
    StaffDetailsChanged: (row, { sealed }) => row && { ...row, identity: sealed['identity'] ?? null },
    LineManagerSet: (row, { data: { managerId } }) => row && { ...row, managerId: managerId ?? null },
    StaffRecordClosed: (row) => row && { ...row, onRoll: false },
  },
});
