import {
  LEAFLET_CLASS_LIMIT,
  LEAFLET_COPY_LIMIT,
  LEAFLET_SHEET_LIMIT,
  leafletSheets,
} from '#shared/ipc/documents';
import { failed, ok, type Result } from '#shared/lib/result';
import { distinctClasses } from '../../data/classes';

/** What stands beside the preview, as typed. */
export interface LeafletValues {
  /** Chosen of the classes that are known. */
  readonly chosen: readonly string[];
  /** Classes that aren't known yet: «5 «А», 5 «Б»». */
  readonly typed: string;
  readonly copies: string;
}

/** Which leaflets are made, and how many for each class. */
export interface LeafletsWanted {
  readonly classes: readonly string[];
  readonly copies: number;
}

const LONGEST = 20;

/** What is to be made, or which field asks for what can't be. */
export function wantedOf({
  chosen,
  typed,
  copies,
}: LeafletValues): Result<LeafletsWanted, { readonly typed?: string; readonly copies?: string }> {
  const classes = distinctClasses([...chosen, ...typed.split(/[,;\n]/u)]);
  const count = /^\d{1,4}$/u.test(copies.trim()) ? Number(copies) : 0;
  if (classes.some((each) => each.length > LONGEST))
    return failed({ typed: 'Название класса длинное. Разделите классы запятыми' });
  if (classes.length > LEAFLET_CLASS_LIMIT)
    return failed({ typed: `Классов за один раз: не больше ${String(LEAFLET_CLASS_LIMIT)}` });
  if (count < 1 || count > LEAFLET_COPY_LIMIT)
    return failed({ copies: `Целое число от 1 до ${String(LEAFLET_COPY_LIMIT)}` });
  const wanted = { classes, copies: count };
  if (leafletSheets(wanted) > LEAFLET_SHEET_LIMIT)
    return failed({
      copies: `Получится больше ${String(LEAFLET_SHEET_LIMIT)} листов. Напечатайте классы по частям`,
    });
  return ok(wanted);
}
