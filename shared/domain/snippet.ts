import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { longText, nameText, required } from './fields';

export const snippetSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** What is typed after «/» to bring the text in; one word. */
  name: required(nameText('Название'), 'Назовите шаблон').refine(
    (name) => /^[\p{L}\p{N}_-]+$/u.test(name),
    'Название шаблона: одно слово из букв и цифр, без пробелов',
  ),
  /** Text with {ФИО}, {класс}, {тема} in places where the record's own words go. */
  text: required(longText('Текст шаблона'), 'Напишите текст шаблона'),
  archived: z.boolean(),
});

/** An answer that is given again and again («Шаблоны ответов»). */
export type Snippet = Readonly<z.infer<typeof snippetSchema>>;
