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

/**
 * True when of surname, name and patronymic at most one has stayed: a corrected letter, a changed surname leave two.
 * Of a name of two words none has stayed then.
 */
export function isOtherPerson(before: string, typed: string): boolean {
  const [old, next] = [wordsOf(before), wordsOf(typed)];
  const fewest = Math.min(old.length, next.length);
  const stayed = next.filter((word) => old.includes(word)).length;
  return fewest > 1 && stayed < (fewest > 2 ? 2 : 1);
}

function wordsOf(name: string): readonly string[] {
  return foldText(name)
    .split(/[\s.]+/u)
    .filter((word) => word.length > 1);
}
