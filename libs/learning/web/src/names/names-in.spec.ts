import { describe, expect, it } from '@jest/globals';
import { couldBeNames, isInAName, namesIn } from './names-in';

const kinds = (text: string, people: readonly string[] = []) => namesIn(text, people).map(({ kind }) => kind);

describe('a lesson read for names', () => {
  it('is silent on a lesson that names roles', () => {
    const text = 'Staff did not know that the clause covers chats in games. The DSL could not be reached on a Friday.';
    expect(kinds(text)).toEqual([]);
    expect(couldBeNames(text)).toEqual([]);
  });
  it('finds whoever is at this school, in any form of their name', () => {
    expect(couldBeNames('Wilma’s aunt rang, and Zoë Hill did not.')).toEqual(['Wilma', 'Zoë', 'Hill']);
    expect(isInAName('Zoe', ['Zoë Mensah'])).toBe(true);
    expect(isInAName('Hill', ['Hilary Mensah'])).toBe(false);
    expect(namesIn('Wilma’s aunt rang.', ['Wilma'])).toEqual([{ kind: 'person', text: 'Wilma' }]);
  });
  it('finds initials, titles, classes and addresses', () => {
    expect(kinds('JL was in the corridor.')).toEqual(['initials']);
    expect(kinds('We told Mrs Okafor at the gate.')).toEqual(['title']);
    for (const group of ['Year 5', 'Y6', '5B', 'Reception']) expect(kinds(`The pupils of ${group} knew.`)).toEqual(['class']); // prettier-ignore
    for (const one of ['a.b@school.example', '@handle', '07700 900123']) expect(kinds(`They used ${one} for it.`)).toEqual(['contact']); // prettier-ignore
  });
});
