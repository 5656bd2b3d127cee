// Statements as they are kept in ledgers.

/**
 * A statement as version 1 of the program keeps it. Frozen: signatures over such texts exist for ever,
 * and posters are made of them. A schema that doesn't take it any more needs a version of its own.
 */
export const STORED =
  '{"at":"2026-10-05T04:10:00.000Z","by":"program","content":{"consultant":{"email":"","name":"Щербак Пётр Ильич","phone":"","position":"Учитель информатики","room":"204"},' +
  '"edition":3,"exceptions":[{"from":"2026-10-26","id":"00000007-0000-4000-8000-000000000001","kind":"none","reason":"каникулы","slot":null,"to":"2026-11-03"},' +
  '{"date":"2026-11-10","end":"15:00","id":"00000007-0000-4000-8000-000000000002","kind":"moved","reason":"","room":"","slot":"00000004-0000-4000-8000-000000000001","start":"14:00","toDate":"2026-11-11"},' +
  '{"audience":"parents","date":"2026-11-12","direction":"","end":"18:00","id":"00000007-0000-4000-8000-000000000003","kind":"extra","reason":"собрание","room":"12","start":"17:00"}],' +
  '"school":{"address":"","fullName":"Краевая школа-интернат № 11","order":{"date":"2026-09-01","number":"75"},"shortName":"КГКОУ ШИ 11","site":"",' +
  '"support":{"parentsEmail":"team@company.dnevnik.ru","phone":"8 (812) 490-70-33","staffEmail":"support-bbz@company.dnevnik.ru"},"timeZone":"Asia/Vladivostok"},' +
  '"slots":[{"audience":"staff","direction":"Учёт посещаемости","end":"15:15","id":"00000004-0000-4000-8000-000000000001","room":"204","start":"14:30","weekday":2,"weeks":"odd"}],' +
  '"validFrom":"2026-09-01","validTo":null},"director":{"name":"Орлова Вера Павловна","position":"Директор"},"head":{"hash":"' +
  'ab'.repeat(32) +
  '","seq":12},"on":"2026-10-05","program":"Журнал консультанта","schedule":"00000006-0000-4000-8000-000000000001","v":1,"what":"schedule-approval"}';

/** The same as version 2 keeps it: with who holds each reception. Frozen. */
export const STORED_2 = STORED.replaceAll(
  '{"audience":"parents",',
  '{"audience":"parents","by":"consultant",',
)
  .replaceAll('{"audience":"staff",', '{"audience":"staff","by":"consultant",')
  .replace('"weeks":"odd"}],"validFrom"', '"weeks":"odd"}],"substitute":null,"validFrom"')
  .replace('"v":1', '"v":2');

/** A statement on the school's regulation as version 1 keeps it; of what is fixed one part. Frozen. */
export const STORED_REGULATION =
  '{"at":"2026-11-23T04:10:00.000Z","by":"paper","content":{"city":"г. Владивосток","edition":2,' +
  '"fixed":[{"address":"5","kind":"heading","note":1,"number":"5","text":"Оказание помощи"}],' +
  '"order":{"date":"2026-11-20","number":"75"},"school":{"fullName":"Краевая школа-интернат № 11","shortName":"КГКОУ ШИ 11","timeZone":"Asia/Vladivostok"},' +
  '"sections":[{"heading":"Общие положения","number":1,"paragraphs":[{"key":"00000004-0000-4000-8000-000000000001","kind":"plain","number":"","source":"1-1","text":"Настоящий регламент…"}]},' +
  '{"heading":"Обязанности","number":2,"paragraphs":[{"key":"00000004-0000-4000-8000-000000000002","kind":"numbered","number":"2.4","source":null,"text":"Ещё одно."}]},' +
  '{"heading":"Сотрудникам","number":3,"paragraphs":[]},{"heading":"Родителям","number":4,"paragraphs":[]}],' +
  '"title":"Регламент оказания помощи"},"director":{"name":"Орлова Вера Павловна","position":"Директор"},"head":{"hash":"' +
  'cd'.repeat(32) +
  '","seq":31},"on":"2026-11-22","program":"Журнал консультанта","regulation":"00000006-0000-4000-8000-000000000002","v":1,"what":"regulation-approval"}';
