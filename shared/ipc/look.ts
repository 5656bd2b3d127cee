import { z } from 'zod';

/** «Как в системе», «Светлая», «Тёмная». */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Height of a row in lists: 32 px or 28 px. */
export const ROW_HEIGHTS = ['normal', 'compact'] as const;
export type RowHeight = (typeof ROW_HEIGHTS)[number];

/** How large everything is, percent: the steps of «Крупнее» and «Мельче». */
export const SIZES = [100, 125, 150, 200] as const;
export type Size = (typeof SIZES)[number];

/** What one has chosen in «Настройки → Вид»: belongs to the place of work, not to the journal. */
export const lookSchema = z.strictObject({
  theme: z.enum(THEMES),
  rows: z.enum(ROW_HEIGHTS),
  size: z.literal(SIZES),
});
export type Look = Readonly<z.infer<typeof lookSchema>>;

export const FIRST_LOOK: Look = { theme: 'system', rows: 'normal', size: 100 };

/** The next size up (1) or down (-1); the last one stays. */
export function nextSize(size: Size, step: 1 | -1): Size {
  return SIZES[SIZES.indexOf(size) + step] ?? size;
}
