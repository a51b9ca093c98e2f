import { describe, expect, it } from '@jest/globals';
import { fieldParts, fieldsIn } from './fields-left';

describe('what a text leaves to each school', () => {
  it('stands in square brackets, and the words around it stay', () => {
    expect(fieldParts('Tell [ Lead ] at once, or [Deputy].')).toEqual([
      { words: 'Tell ' },
      { field: 'Lead' },
      { words: ' at once, or ' },
      { field: 'Deputy' },
      { words: '.' },
    ]);
    expect(fieldParts('Nothing here.')).toEqual([{ words: 'Nothing here.' }]);
    expect(fieldParts('')).toEqual([]);
  });
  it('is no mark of a footnote, and no bracket that nobody closed', () => {
    expect(fieldParts('As said [1] and [so on')).toEqual([{ words: 'As said [1] and [so on' }]);
  });
  it('is asked for once, however often it stands there', () => {
    expect(fieldsIn(['[Lead] and [Site]', 'Again [Lead]'])).toEqual(['Lead', 'Site']);
  });
});
