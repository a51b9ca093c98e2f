import { commandDocument, type PartInConcern } from '@caseward/contract';
import { findPeople } from '@caseward/organisation-web';
import { Combobox, named, Select, type Found } from '@caseward/web-kit';
import { useState } from 'react';
import { choicesOf } from './choices-of';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';
import { partWords } from './words';

type Of = Readonly<{ concern: Concern }>;

const choicesOfPeople = ({ people }: Concern) =>
  people.map(({ person, part }) => ({ value: person.id, label: `${named(person)} (${partWords[part]})` }));
const isAdult = (part: PartInConcern | '') => part === 'adult_of_concern' || part === 'family_member';

/** An adult whom it is about is shut out at once; who names them may lose sight of it as well. */
export const LinkPersonForm = ({ concern: { id, schoolId } }: Of) => {
  const [part, choosePart] = useState<PartInConcern | ''>('');
  const [chosen, choose] = useState<readonly Found[]>([]);
  return (
    <TextForm
      concernId={id}
      label="Name somebody else in it"
      button="Name them"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.linkPersonToConcern)}
      document={commandDocument('LinkPersonToConcern')}
      field="reason"
      more={{ personId: chosen[0]?.id ?? '', part }}
      asks={{ part: 'Choose their part', personId: 'Choose who it is' }}
    >
      {(problem) => (
        <>
          <Select
            name="part"
            label="What is their part?"
            hint="An adult whom it is about can no longer see it, and it goes to somebody independent of them."
            empty="Choose their part"
            value={part}
            // The choices are the words of the list.
            onChange={(one) => choosePart(one as PartInConcern | '')}
            problem={problem('part')}
            choices={choicesOf(partWords)}
          />
          <Combobox
            name="personId"
            label="Who is it?"
            hint="Type two letters of the name"
            single
            value={chosen}
            onChange={choose}
            problem={problem('personId')}
            find={findPeople(schoolId, isAdult(part) ? 'adult' : 'pupil')}
          />
        </>
      )}
    </TextForm>
  );
};

export const UnlinkPersonForm = ({ concern }: Of) => {
  const [personId, choose] = useState('');
  return (
    <TextForm
      concernId={concern.id}
      label="Somebody was named by mistake"
      button="Take them out"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.unlinkPersonFromConcern)}
      document={commandDocument('UnlinkPersonFromConcern')}
      field="reason"
      hint="That they were named stays in its history. Whoever was shut out because of them stays out."
      more={{ personId }}
      asks={{ personId: 'Choose who' }}
    >
      {(problem) => (
        <Select
          name="personId"
          label="Who?"
          empty="Choose who"
          value={personId}
          onChange={choose}
          problem={problem('personId')}
          choices={choicesOfPeople(concern)}
        />
      )}
    </TextForm>
  );
};

/** One step: the right one takes the part of the wrong one. */
export const ReattributeForm = ({ concern }: Of) => {
  const [from, chooseFrom] = useState(concern.people.length === 1 ? (concern.people[0]?.person.id ?? '') : '');
  const [to, chooseTo] = useState<readonly Found[]>([]);
  const part = concern.people.find(({ person }) => person.id === from)?.part ?? '';
  return (
    <TextForm
      concernId={concern.id}
      label="It is about somebody else"
      button="Put the right person in"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.reattributeConcern)}
      document={commandDocument('ReattributeConcern')}
      field="reason"
      hint="What was written stays, and so does the mistake, in its history. Who may see it is worked out again."
      more={{ from, to: to[0]?.id ?? '' }}
      asks={{ from: 'Choose who was named by mistake', to: 'Choose the right person' }}
    >
      {(problem) => (
        <>
          <Select
            name="from"
            label="Who was named by mistake?"
            empty="Choose who"
            value={from}
            onChange={chooseFrom}
            problem={problem('from')}
            choices={choicesOfPeople(concern)}
          />
          <Combobox
            name="to"
            label="Who is it about?"
            hint="Type two letters of the name"
            single
            value={to}
            onChange={chooseTo}
            problem={problem('to')}
            find={findPeople(concern.schoolId, isAdult(part) ? 'adult' : 'pupil')}
          />
        </>
      )}
    </TextForm>
  );
};
