import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { approvedShape } from './approval-statement';
import { regulationSchema, type Regulation } from './regulation';
import { schoolSchema, type School } from './school';

const { title, order, city, sections, fixed } = regulationSchema.shape;
const { fullName, shortName, timeZone } = schoolSchema.shape;

/** All that the school's act says: what the director looks at and signs. */
export const regulationContentSchema = z.strictObject({
  edition: z.number().int().min(1),
  title,
  order,
  city,
  sections,
  fixed,
  school: z.strictObject({ fullName, shortName, timeZone }),
});
export type RegulationContent = Readonly<z.infer<typeof regulationContentSchema>>;

const regulationStatementSchema = z.strictObject({
  v: z.literal(1),
  what: z.literal('regulation-approval'),
  regulation: idSchema,
  content: regulationContentSchema,
  ...approvedShape,
});

/** What an approval of the school's regulation says: the content with edition, director, time and the ledger's head. */
export type RegulationStatement = Readonly<z.infer<typeof regulationStatementSchema>>;

/** What an edition says at this moment. @throws when the ledger has not numbered it yet */
export function regulationContent(
  regulation: Regulation,
  { fullName, shortName, timeZone }: Pick<School, 'fullName' | 'shortName' | 'timeZone'>,
): RegulationContent {
  const { edition, title, order, city, sections, fixed } = regulation;
  if (edition === null) throw new Error('an edition without a number has no content to show');
  const school = { fullName, shortName, timeZone };
  return { edition, title, order, city, sections, fixed, school };
}

/**
 * Reads a kept statement; undefined when it isn't one. The signature is of the text that is kept, never of what is
 * returned here. @param parsed its JSON, parsed
 */
export function asRegulationStatement(parsed: unknown): RegulationStatement | undefined {
  return regulationStatementSchema.safeParse(parsed).data;
}
