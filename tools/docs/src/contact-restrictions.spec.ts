import { describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLInputField } from 'graphql';
import { schema } from './product';

const shown = Object.values(schema.getTypeMap()).filter(isObjectType);
const fieldsOf = (type: string) => {
  const of = schema.getType(type);
  return isObjectType(of) ? Object.keys(of.getFields()) : [];
};

/** Answers after which a parent or carer knows, has or hears something: their own codes, and those of fields that say so. */
const tellsAParent = ({ name, type }: GraphQLInputField): boolean => {
  const of = getNamedType(type);
  return (
    ['contactId', 'sharedWithFamily', 'parents', 'tellParents'].includes(name) ||
    (['with', 'party'].includes(name) &&
      isEnumType(of) &&
      of.getValues().some((code) => code.name.startsWith('parent')))
  );
};
/** By which field a command names its record, and as what that record is shown. */
const shownAs: Readonly<Record<string, string>> = {
  concernId: 'Concern',
  caseId: 'ChildCase',
  breachId: 'BreachCase',
  conductId: 'AdultConduct',
};
const telling = Object.entries(schema.getMutationType()?.getFields() ?? {}).flatMap(([command, { args }]) => {
  const input = args.find(({ name }) => name === 'input');
  const of = input && getNamedType(input.type);
  if (!isInputObjectType(of) || command === 'setContactRestriction') return [];
  const fields = Object.values(of.getFields());
  return /parents/i.test(command) || fields.some(tellsAParent)
    ? [{ command, record: fields.map(({ name }) => shownAs[name]).find((name) => name !== undefined) }]
    : [];
});

describe('a restriction on contact', () => {
  it('comes with every contact that is shown', () => {
    const contacts = shown.filter(({ name }) => name !== 'ContactRestriction' && fieldsOf(name).includes('contactId'));
    expect(contacts.map(({ name }) => name).sort()).toEqual(['CaseContact', 'FamilyContact']);
    expect(contacts.filter(({ name }) => !fieldsOf(name).includes('keptAway'))).toEqual([]);
  });

  it('stands on every record with a form after which a parent has been told something', () => {
    expect(telling.map(({ command }) => command).sort()).toEqual([
      'informParentsOfAllegation',
      'informParties',
      'makeReferral',
      'recordConferenceReport',
      'recordLADOAdvice',
      'recordParentContact',
      'recordTriageDecision',
      'reviseTriageDecision',
      'shareInformation',
    ]);
    expect(telling.filter(({ record }) => !record || !fieldsOf(record).includes('restrictionsInForce'))).toEqual([]);
  });

  it('stands on what is printed of a child: the page of the case, and the chronology of the file', () => {
    for (const printed of ['ChildCase', 'ChildFile']) expect(fieldsOf(printed)).toContain('restrictionsInForce');
  });
});
