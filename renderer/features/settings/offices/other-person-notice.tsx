import { foldText } from '#shared/lib/text';
import { Notice } from '../../../ui/notice';

/** Says that a new name looks like somebody else: a person renamed would take the other's whole history over. */
export function OtherPersonNotice({ before, typed }: { before: string; typed: string }) {
  if (!isOtherPerson(before, typed)) return null;
  return (
    <Notice tone="warning" title="Это другой человек?">
      {`Тогда верните прежнее имя и нажмите «Сменить» в «Ответственных лицах» ниже. Если сохранить так, всё, что записано за именем «${before}», окажется за новым.`}
    </Notice>
  );
}

/** True when no word of the name has stayed: a corrected letter, a changed surname leave some. */
function isOtherPerson(before: string, typed: string): boolean {
  const [old, next] = [wordsOf(before), wordsOf(typed)];
  return old.length > 1 && next.length > 1 && !next.some((word) => old.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return foldText(name)
    .split(/[\s.]+/u)
    .filter((word) => word.length > 1);
}
