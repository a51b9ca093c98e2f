/** What of the field is part of another command here, or is not here at all, and why. */
export type Otherwise = Readonly<
  { of: readonly string[]; why: string } & ({ into: readonly string[] } | { dropped: true })
>;

export const otherwise: readonly Otherwise[] = [
  {
    of: ['CorrectPupilDetails', 'PlacePupilInClass'],
    into: ['ChangePupilDetails'],
    why: 'whoever corrects a name or moves a child to another class has the same form before them',
  },
  {
    of: ['TransferPupil'],
    into: ['RecordPupilLeaving', 'AdmitPupil'],
    why: 'a transfer is a leaving and an admission, each by the school that knows of it',
  },
  {
    of: ['LinkFamilyMember', 'ChangeFamilyContact', 'UnlinkFamilyMember'],
    into: ['SetPupilContacts'],
    why: 'a school has the list of a child’s contacts as one, and gives it as one',
  },
  {
    of: ['GrantRole', 'RevokeRole'],
    into: ['AppointToRole', 'EndRoleAppointment'],
    why: 'there is one register of roles, and no second one of grants',
  },
  {
    of: ['RestrictRecord'],
    into: ['SubmitConcern', 'OpenChildCase'],
    why: 'the first restriction of a record is written by the gate, before the record, from the command that creates it',
  },
  { of: ['SetBankHolidays'], dropped: true, why: 'bank holidays of England come with the product' },
  {
    of: ['CheckImportBatch', 'ApplyImportBatch', 'AbandonImportBatch'],
    dropped: true,
    why: 'a file is checked whole, then told in the commands that people send, and done again it goes on where it stopped',
  },
  {
    of: ['SaveConcernDraft', 'DiscardConcernDraft', 'PurgeConcernDraft'],
    dropped: true,
    why: 'drafts are expiring rows on the server, not events: what was never said is not kept',
  },
  {
    of: ['ExpireRelation'],
    dropped: true,
    why: 'a role has its last day in the appointment, and readers are named on the restriction',
  },
  {
    of: ['AttachConcernToCase'],
    into: ['TakeConcernIntoCase'],
    why: 'the case itself says when it takes a concern that somebody links to it, or turns it away',
  },
  {
    of: ['RestrictContact'],
    into: ['SetContactRestriction'],
    why: 'there is one register of who is kept away from a child, and every case and letter goes by it',
  },
  {
    of: ['MarkChildFileTransferred'],
    dropped: true,
    why: 'nothing sends a file to another school yet; it comes with the register of transfers',
  },
];
