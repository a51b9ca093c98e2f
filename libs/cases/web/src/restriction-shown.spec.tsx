import { school, serve, show } from '@caseward/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { ChildChronologyPage } from './child-chronology.page';
import type { CaseWork } from './work/case-work';
import { contactActions } from './work/contact-sheets';
import { meetingActions } from './work/meeting-sheets';
import { referralActions } from './work/referral-sheets';

const [title, kind] = ['A restriction on contact is in force', /Must not learn the address/];
const sheets = [...contactActions, ...meetingActions, ...referralActions].flatMap((group) => group.sheets);
/** Their notes look at nothing else of a case. */
const record = (restrictionsInForce: readonly string[]) => ({ restrictionsInForce }) as unknown as CaseWork;
const toParent = { with: 'parent_or_carer', decision: 'made' };

describe('a restriction on contact', () => {
  it.each(['ShareInformation', 'RecordParentContact', 'MakeReferral', 'RecordConferenceReport', 'RecordConference', 'RecordCoreGroup'])(
    'stands in the form of %s, while one is in force',
    (command) => {
      const note = sheets.find((sheet) => sheet.command === command)?.note;
      const { rerender } = render(<>{note?.(toParent, record(['address_protected']))}</>);
      expect(screen.getByText(title)).toBeTruthy();
      expect(screen.getByText(kind)).toBeTruthy();
      rerender(<>{note?.(toParent, record([]))}</>);
      expect(screen.queryByText(title)).toBeNull();
    },
  ); // prettier-ignore

  it.each(['', '?only=significant'])('stands on the chronology that is printed%s', async (only) => {
    const childFile = { id: 'f', reference: 'F-7Q4M-2KX', schoolId: school, entries: 0, nextCommands: [], restrictionsInForce: ['address_protected'], story: [] }; // prettier-ignore
    const person = { id: 'a', name: 'Ada Byron', erased: false, yearGroup: '4', className: '4B', childFile };
    serve({ ChildFileStory: () => ({ person }) });
    show(<ChildChronologyPage />, { path: '/people/:id/chronology', at: `/people/a/chronology${only}` });
    expect((await screen.findByText(title)).closest('.screen-only')).toBeNull();
    expect(screen.getByText(kind)).toBeTruthy();
  });
});
