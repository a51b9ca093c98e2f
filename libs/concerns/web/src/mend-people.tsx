import { commandDocument } from '@caseward/contract';
import { findPeople } from '@caseward/organisation-web';
import { Combobox, named, Select, type Found } from '@caseward/web-kit';
import { choicesOf } from './choices-of';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';
import { partWords } from './words';

type Of = Readonly<{ concern: Concern }>;

const choicesOfPeople = ({ people }: Concern) =>
  people.map(({ person, part }) => ({ value: person.id, label: `${named(person)} (${partWords[part]})` }));
const isAdult = (part: string) => part === 'adult_of_concern' || part === 'family_member';

type Linked = Readonly<{ part: string; who: readonly Found[] }>;
const nobodyLinked: Linked = { part: '', who: [] };

/** An adult whom it is about is shut out at once; who names them may lose sight of it as well. */
export const LinkPersonForm = ({ concern: { id, schoolId } }: Of) => (
  <TextForm
    concernId={id}
    label="Name somebody else in it"
    button="Name them"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.linkPersonToConcern)}
    document={commandDocument('LinkPersonToConcern')}
    field="reason"
    begins={nobodyLinked}
    says={({ part, who }) => ({ personId: who[0]?.id ?? '', part })}
    asks={{ part: 'Choose their part', personId: 'Choose who it is' }}
  >
    {(field, { part }) => (
      <>
        <Select
          {...field('part')}
          label="What is their part?"
          hint="An adult whom it is about can no longer see it, and it goes to somebody independent of them."
          empty="Choose their part"
          choices={choicesOf(partWords)}
        />
        <Combobox
          {...field('who', 'personId')}
          label="Who is it?"
          hint="Type two letters of the name"
          single
          find={findPeople(schoolId, isAdult(part) ? 'adult' : 'pupil')}
        />
      </>
    )}
  </TextForm>
);

export const UnlinkPersonForm = ({ concern }: Of) => (
  <TextForm
    concernId={concern.id}
    label="Somebody was named by mistake"
    button="Take them out"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.unlinkPersonFromConcern)}
    document={commandDocument('UnlinkPersonFromConcern')}
    field="reason"
    hint="That they were named stays in its history. Whoever was shut out because of them stays out."
    begins={{ personId: '' }}
    asks={{ personId: 'Choose who' }}
  >
    {(field) => <Select {...field('personId')} label="Who?" empty="Choose who" choices={choicesOfPeople(concern)} />}
  </TextForm>
);

type Mistaken = Readonly<{ from: string; to: readonly Found[] }>;

/** One step: the right one takes the part of the wrong one. */
export const ReattributeForm = ({ concern }: Of) => {
  const only = concern.people.length === 1 ? concern.people[0]?.person.id : undefined;
  const begins: Mistaken = { from: only ?? '', to: [] };
  const partOf = (personId: string) => concern.people.find(({ person }) => person.id === personId)?.part ?? '';
  return (
    <TextForm
      concernId={concern.id}
      label="It is about somebody else"
      button="Put the right person in"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.reattributeConcern)}
      document={commandDocument('ReattributeConcern')}
      field="reason"
      hint="What was written stays, and so does the mistake, in its history. Who may see it is worked out again."
      begins={begins}
      says={({ from, to }) => ({ from, to: to[0]?.id ?? '' })}
      asks={{ from: 'Choose who was named by mistake', to: 'Choose the right person' }}
    >
      {(field, { from }) => (
        <>
          <Select
            {...field('from')}
            label="Who was named by mistake?"
            empty="Choose who"
            choices={choicesOfPeople(concern)}
          />
          <Combobox
            {...field('to')}
            label="Who is it about?"
            hint="Type two letters of the name"
            single
            find={findPeople(concern.schoolId, isAdult(partOf(from)) ? 'adult' : 'pupil')}
          />
        </>
      )}
    </TextForm>
  );
};
