import { describe, expect, it } from '@jest/globals';
import { fit, folded, nearlyFits, wantedIn, wordsOf } from './names';

const finds = (typed: string, ...parts: readonly string[]) => fit(wordsOf(parts), wantedIn(typed)) !== undefined;
const nearly = (typed: string, ...parts: readonly string[]) => nearlyFits(wordsOf(parts), wantedIn(typed));

describe('looking for somebody by name', () => {
  it.each([
    ['zoe', 'Zoë'],
    ['ZOË', 'Zoe'],
    ['lukasz', 'Łukasz'],
    ['sorensen', 'Sørensen'],
    ['strasse', 'Straße'],
    ['obrien', "O'Brien"],
    ["o'brien", 'O’Brien'],
    ['o’brien', 'O Brien'],
    ['o brien', "O'Brien"],
    ['brien', "O'Brien"],
    ['anne-marie', 'Anne Marie'],
    ['anne marie', 'Annemarie'],
    ['annemarie', 'Anne-Marie'],
    ['smith–jones', 'Smith-Jones'],
    ['jones', 'Smith-Jones'],
    ['delacruz', 'de la Cruz'],
    ['de la', 'de la Cruz'],
    ['st. john', 'St John'],
  ])('%s finds %s', (typed, name) => expect(finds(typed, name)).toBe(true));

  it('takes the words in any order, with a comma, and by their beginnings', () => {
    for (const typed of ['ada byron', 'byron ada', 'Byron, Ada', 'by ad', 'ada'])
      expect([typed, finds(typed, 'Ada', 'Byron')]).toEqual([typed, true]);
    expect(finds('ada mensah', 'Ada', 'Byron')).toBe(false);
  });

  it('takes a class for a word of the name', () => {
    for (const typed of ['4b', '4B ada', 'ada 4 b', '4 B']) expect([typed, finds(typed, 'Ada', 'Byron', '4B')]).toEqual([typed, true]); // prettier-ignore
    expect(finds('4c', 'Ada', 'Byron', '4B')).toBe(false);
  });

  it('puts a whole word before a beginning', () => {
    expect(fit(wordsOf(['Ada', 'Byron']), wantedIn('ada'))).toBe(0);
    expect(fit(wordsOf(['Adaeze', 'Obi']), wantedIn('ada'))).toBe(1);
  });

  it('forgives one slip in a word of four letters or more, and not the first letter', () => {
    for (const typed of ['bryon', 'byrron', 'byrn', 'bytron', 'byrom'])
      expect([typed, nearly(typed, 'Ada', 'Byron')]).toEqual([typed, true]);
    expect(nearly('cyron', 'Ada', 'Byron')).toBe(false);
    expect(nearly('bxxon', 'Ada', 'Byron')).toBe(false);
    expect(nearly('adx', 'Ada', 'Byron')).toBe(false);
  });

  it('finds nobody by marks alone', () => {
    for (const typed of ['\u0301\u0301', "''", '- -', ' , ']) expect([typed, wantedIn(typed)]).toEqual([typed, []]);
    expect(folded('\u0000')).toBe('\u0000');
  });
});
