import { sealed } from '@caseward/kernel';
import { dateTold, headerFields, MOST_AROUND, leftBlank, periodIn, type HeaderField } from '@caseward/policies-text';
import { z } from 'zod';

/** What stands around the text of a file: it is no part of the text, and not thrown away with it. */
const line = z.int().min(1);
const printedField = z
  .object({
    field: z.enum(headerFields).meta({ id: 'PrintedFieldName' }),
    label: z.string().max(200),
    /** '' of one that was left blank. */
    value: z.string().max(2_000),
    line: line.optional(),
  })
  .meta({ id: 'PrintedFieldInput' });
const leftOver = z.object({ line, text: z.string().max(2_000) }).meta({ id: 'LeftOverInput' });
const announced = z.object({ line, number: z.string().max(40), text: z.string().max(200) }).meta({ id: 'AnnouncedInput' }); // prettier-ignore
const header = z.array(printedField).max(MOST_AROUND.header);
const remainder = z.array(leftOver).max(MOST_AROUND.remainder);
const contents = z.array(announced).max(MOST_AROUND.contents);

/** As it was found when a text was brought in. */
export const aroundText = z.object({ header, remainder, contents }).meta({ id: 'AroundTextInput' });

/** A field of the front page without what may name somebody: a post is printed there with the name of its holder. */
const openField = z.object({
  field: z.enum(headerFields),
  value: z.string().max(2_000).optional(),
  line: line.optional(),
});
/** As an event keeps it: what a rule reads stands in the open, what people wrote is sealed. */
export const aroundDetails = {
  front: z.array(openField).optional(),
  contents: contents.optional(),
  around: sealed('record', z.object({ header, remainder }).optional()),
};
export type FrontField = Readonly<z.infer<typeof openField>>;
export type Around = Readonly<z.infer<typeof aroundText>>;
type Contents = Around['contents'];
export type Printed = Readonly<{ front: readonly FrontField[]; contents: Contents }>;

/** What a rule reads of a field: a name, a day, a period, a number. Of the others only that they are filled in. */
const spoken = ({ field, value }: Pick<HeaderField, 'field' | 'value'>): string | undefined => {
  if (leftBlank(value)) return '';
  switch (field) {
    case 'title':
    case 'related':
      return value;
    case 'approvedOn':
    case 'ratifiedOn':
    case 'writtenOn':
    case 'reviewOn':
      return dateTold(value)?.text;
    case 'reviewPeriod':
      return periodIn(value)?.text ?? dateTold(value)?.text;
    case 'version':
      return [/\d+(?:\.\d+)*/.exec(value)?.[0], dateTold(value)?.text].filter(Boolean).join(', ');
    case 'owner':
    case 'approver':
    case 'audience':
    case 'model':
    case 'role':
    case 'other':
      return undefined;
  }
};

const openOf = ({ field, value, line: at }: Around['header'][number]): FrontField => {
  const told = spoken({ field, value });
  return { field, ...(told === undefined ? {} : { value: told }), ...(at === undefined ? {} : { line: at }) };
};

/** What an event keeps of it. */
export const aroundKept = ({ header: printed, remainder: left, contents: listed }: Around) => ({
  front: printed.map(openOf),
  contents: listed,
  around: { header: printed, remainder: left },
});

/** Only what was brought in since somebody asked has one. */
export const printedOf = ({
  front,
  contents: listed = [],
}: Readonly<{ front?: readonly FrontField[] | undefined; contents?: Contents | undefined }>): Printed | undefined =>
  front && { front, contents: listed };
