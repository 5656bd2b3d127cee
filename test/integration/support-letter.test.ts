import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '#shared/domain/schedule-approval';
import { SUPPORT_CONTACTS, type School } from '#shared/domain/school';
import type { SupportRequest } from '#shared/domain/support-request';
import type { FileAnswer } from '#shared/ipc/documents';
import type { Committed } from '#shared/ledger/commit';
import { commitFromWindow } from '../../electron/access/window-commit';
import { keepAttachment } from '../../electron/attachments/attachments';
import { saveFile } from '../../electron/documents/save-dialog';
import type { Journal } from '../../electron/ledger/journal';
import { MAILTO_LIMIT, mailtoAddress } from '../../electron/support/mailto';
import {
  copyText,
  openMail,
  saveLetter,
  type RequestTools,
} from '../../electron/support/request-desk';
import { staffed } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { put, request } from '../helpers/records';
import { goodRequest } from '../helpers/support-requests';

// Every byte that there is, and line ends of each kind: nothing of it may be changed on the way.
const BYTES = Buffer.concat([
  Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
  Buffer.from('строка\nстрока\r\nстрока\r.\r\n..\n--граница\n'),
]);

let folder: string;
let attachments: string;
let journal: Journal;
let copied: string[];
let opened: string[];
let tools: RequestTools;

beforeEach(async () => {
  folder = await newFolder();
  attachments = path.join(folder, 'attachments');
  journal = await journalOf(folder);
  await staffed(journal);
  [copied, opened] = [[], []];
  tools = {
    ledger: journal.ledger,
    attachmentFolder: attachments,
    now: () => Date.parse('2026-11-23T04:05:06.000Z'),
    save: (title, bytes) => saveInto(folder, title, bytes),
    openMail: (url) => {
      opened.push(url);
      return Promise.resolve();
    },
    copy: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
    log: () => undefined,
  };
});
afterEach(() => journal.close());
afterAll(removeFolders);

function saveInto(firstFolder: string, title: string, bytes: Uint8Array): Promise<FileAnswer> {
  return saveFile(title, '.eml', bytes, {
    ask: (suggested) => Promise.resolve(suggested),
    memory: { get: () => undefined, set: () => undefined },
    firstFolder,
    log: () => undefined,
  });
}

async function kept(name: string, bytes: Uint8Array = BYTES): Promise<Attachment> {
  const answer = await keepAttachment(attachments, bytes);
  if (!answer.ok) throw new Error(answer.error);
  return { sha256: answer.value, name, bytes: bytes.length };
}

/** A request on the ledger. */
async function recorded(change: Partial<SupportRequest>): Promise<SupportRequest> {
  const value = goodRequest({ files: [], ...change });
  const committed: Committed = accepted(
    await commitFromWindow(
      { ledger: journal.ledger, attachmentFolder: attachments, author: AUTHOR },
      request('request.add', put('supportRequest', value)),
    ),
  );
  return committed.states[0]?.value as SupportRequest; // its table
}

async function changeSchool(change: Partial<School>): Promise<void> {
  const { ledger } = journal;
  const [school] = await ledger.all('school');
  if (school === undefined) throw new Error('no school');
  const base = ledger.index.seqOf('school', school.id);
  const next = { ...school, ...change };
  accepted(await ledger.commit(request('school.edit', put('school', next, base)), AUTHOR));
}

/** The letter of a request as a mail program reads it, and its file as text. */
async function letterOf(id: string): Promise<{ letter: Email; raw: string; file: string }> {
  const answer = await saveLetter(tools, id);
  if (answer.kind !== 'done' || answer.path === null) throw new Error(JSON.stringify(answer));
  const bytes = await readFile(answer.path);
  const letter = await PostalMime.parse(bytes);
  return { letter, raw: bytes.toString('latin1'), file: path.basename(answer.path) };
}

const header = ({ headers }: Email, key: string): string | undefined =>
  headers.find((each) => each.key === key)?.value;

describe('the letter of a request', () => {
  it('reads back as it was written: headers, text, files byte for byte', async () => {
    const files = [
      await kept('Снимок экрана — журнал 7 «Б».png'),
      await kept('протокол ошибки.txt', Buffer.from('одна\nдве\n')),
      await kept('пересланное письмо.eml', Buffer.from('Subject: x\n\nтекст\n')),
    ];
    const { id } = await recorded({ files });
    const { letter, raw, file } = await letterOf(id);
    expect(file).toBe('Обращение № 1 от 23.11.2026.eml');
    expect(letter.subject).toMatch(
      /^Не сохраняется отметка «Н» в журнале 7 «Б» — .*обращение №\u00A01$/u,
    );
    expect(letter.to).toEqual([{ name: '', address: 'support-bbz@company.dnevnik.ru' }]);
    expect(header(letter, 'x-unsent')).toBe('1');
    expect(header(letter, 'date')).toBe('Mon, 23 Nov 2026 04:05:06 +0000');
    expect(letter.text).toContain('Что происходит:\r\nПосле нажатия кнопки «Сохранить»');
    expect(letter.attachments.map(({ filename }) => filename)).toEqual(
      files.map(({ name }) => name),
    );
    const sums = letter.attachments.map(({ content }) =>
      createHash('sha256')
        .update(Buffer.from(content as ArrayBuffer))
        .digest('hex'),
    );
    expect(sums).toEqual(files.map(({ sha256 }) => sha256));
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    // eslint-disable-next-line no-control-regex -- headers are ASCII
    expect(head).toMatch(/^[\u0000-\u007F]*$/u);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('is from the consultant when they have an address, and from nobody when they have none', async () => {
    const { id } = await recorded({});
    expect((await letterOf(id)).letter.from).toBeUndefined();
    const consultant = journal.ledger.index
      .officers()
      .find(({ terms }) => terms[0]?.office === 'consultant');
    if (consultant === undefined) throw new Error('nobody consults');
    const base = journal.ledger.index.seqOf('person', consultant.id);
    const next = { ...consultant, email: 'consultant@school.example' };
    accepted(
      await journal.ledger.commit(request('person.edit', put('person', next, base)), AUTHOR),
    );
    expect((await letterOf(id)).letter.from).toEqual({
      name: consultant.name,
      address: 'consultant@school.example',
    });
  });

  it('of a parent is not the school’s to send', async () => {
    const { id } = await recorded({ path: 'parent' });
    const message = expect.stringContaining('школа не отправляет писем за него') as string;
    expect(await saveLetter(tools, id)).toEqual({ kind: 'failed', message });
    expect(await openMail(tools, id)).toEqual({ kind: 'failed', message });
    expect([opened, copied]).toEqual([[], []]);
  });

  it('lets no text begin a header, an address or a part of its own', async () => {
    const { id } = await recorded({
      subject: 'Тема\u0085Bcc: thief@example.org\u2028X-Evil: 1',
      seen: 'Строка\n.\nBcc: thief@example.org\n\nContent-Type: text/html\n--_NmP-1--',
      files: [await kept('a"; filename="b.exe\u2028Content-Type: x.png')],
    });
    const { letter, raw } = await letterOf(id);
    expect(letter.bcc).toBeUndefined();
    expect(letter.to).toHaveLength(1);
    expect(letter.headers.map(({ key }) => key).sort()).toEqual(
      ['content-type', 'date', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'].sort(),
    );
    expect(raw).not.toMatch(/^Bcc:|^X-Evil/mu);
    expect(letter.text).toContain('.\r\nBcc: thief@example.org');
    expect(letter.attachments).toHaveLength(1);
  });

  it('is as whole with texts of 10 000 characters and files of eighteen megabytes', async () => {
    const large = Buffer.alloc(17_999_000, 'картинка');
    const { id } = await recorded({
      seen: 'ж'.repeat(10_000),
      files: [await kept('запись.mp4', large)],
    });
    const { letter } = await letterOf(id);
    expect(letter.text).toContain('ж'.repeat(10_000));
    expect(Buffer.from(letter.attachments[0]?.content as ArrayBuffer).equals(large)).toBe(true);
  });
});

describe('a letter that can’t be made', () => {
  it.each(['', 'поддержка', 'a@b, thief@example.org', 'a@b?bcc=thief@example.org', '<a@b>'])(
    'for the address %j says where to mend it, and nothing is opened',
    async (staffEmail) => {
      await changeSchool({ support: { ...SUPPORT_CONTACTS, staffEmail } });
      const { id } = await recorded({});
      const message = expect.stringContaining('Настройки → Школа') as string;
      expect(await saveLetter(tools, id)).toEqual({ kind: 'failed', message });
      expect(await openMail(tools, id)).toEqual({ kind: 'failed', message });
      expect(opened).toEqual([]);
    },
  );

  it('names the file that has gone or was changed meanwhile', async () => {
    const file = await kept('Снимок.png');
    const { id } = await recorded({ files: [file] });
    await writeFile(path.join(attachments, file.sha256), 'другое');
    const damaged = expect.stringMatching(/^«Снимок\.png»: Файл изменён/u) as string;
    expect(await saveLetter(tools, id)).toEqual({ kind: 'failed', message: damaged });
    await rm(path.join(attachments, file.sha256));
    const gone = expect.stringMatching(/^«Снимок\.png»: Этого файла нет/u) as string;
    expect(await saveLetter(tools, id)).toEqual({ kind: 'failed', message: gone });
  });

  it('is of a request that was annulled', async () => {
    const value = await recorded({});
    const base = journal.ledger.index.seqOf('supportRequest', value.id);
    const annulled = { ...value, annulled: { reason: 'Внесено дважды' } };
    const change = request('request.annul', put('supportRequest', annulled, base));
    accepted(await journal.ledger.commit(change, AUTHOR));
    const message = 'Обращение аннулировано: отправлять по нему нечего.';
    expect(await saveLetter(tools, value.id)).toEqual({ kind: 'failed', message });
    expect(await copyText(tools, value.id, 'phone')).toEqual({ kind: 'failed', message });
  });

  it('is of no recorded request', async () => {
    const id = goodRequest().id;
    expect((await saveLetter(tools, id)).kind).toBe('failed');
    expect((await openMail(tools, id)).kind).toBe('failed');
    expect((await copyText(tools, id, 'letter')).kind).toBe('failed');
  });
});

describe('the mail program', () => {
  it('is opened with the whole of a short letter', () => {
    const to = 'support-bbz@company.dnevnik.ru';
    const { url, isWhole } = mailtoAddress({
      to,
      subject: 'Нет оценок',
      body: 'Здравствуйте.\n\nНет оценок & «x=1»',
    });
    expect(isWhole).toBe(true);
    const read = new URL(url);
    expect([read.protocol, read.pathname]).toEqual(['mailto:', to]);
    expect(read.searchParams.get('subject')).toBe('Нет оценок');
    expect(read.searchParams.get('body')).toBe('Здравствуйте.\r\n\r\nНет оценок & «x=1»');
  });

  it('gets a long one by the clipboard, with the words to paste it and to add the files', async () => {
    await changeSchool({ shortName: '🙂'.repeat(100) });
    const { id } = await recorded({ subject: '🙂'.repeat(50), files: [await kept('Снимок.png')] });
    const answer = await openMail(tools, id);
    expect(answer).toEqual({
      kind: 'done',
      note: 'Письмо длинное: его текст скопирован, вставьте его в письмо (Ctrl+V). Файлы приложите к письму сами или сохраните письмо файлом: в нём они есть.',
    });
    expect(opened[0]?.length).toBeLessThanOrEqual(MAILTO_LIMIT);
    const params = new URL(opened[0] ?? '').searchParams;
    expect(params.get('body')).toBe('Вставьте сюда текст обращения: Ctrl+V.');
    expect(params.get('subject')).toMatch(/^(?:🙂){50} — (?:🙂)+…$/u);
    expect(copied).toEqual([expect.stringContaining('Где в Дневник.ру:\nЖурналы → 7 «Б»')]);
  });

  it('that isn’t there leaves a sentence', async () => {
    const { id } = await recorded({});
    const none: RequestTools = {
      ...tools,
      openMail: () => Promise.reject(new Error('no program')),
    };
    expect(await openMail(none, id)).toEqual({
      kind: 'failed',
      message: expect.stringContaining('Скопируйте письмо') as string,
    });
  });
});

describe('the clipboard', () => {
  it('takes each text of a request', async () => {
    const { id } = await recorded({});
    for (const what of ['address', 'subject', 'letter', 'phone', 'voice'] as const)
      expect(await copyText(tools, id, what)).toEqual({ kind: 'done', note: null });
    const [address, subject, letter, phone, voice] = copied;
    expect(address).toBe('support-bbz@company.dnevnik.ru');
    expect(subject).toMatch(/^Не сохраняется отметка/u);
    expect(letter).toMatch(/^Здравствуйте/u);
    expect(phone).toMatch(/^1\. Здравствуйте/mu);
    expect(voice).toMatch(/Прошу перезвонить/u);
  });
});

describe('the words for a parent', () => {
  it('are copied with the address and the telephone of the settings, and nothing of the consultant', async () => {
    const support = { ...SUPPORT_CONTACTS, parentsEmail: 'roditeli@example.org' };
    await changeSchool({ support });
    const { id } = await recorded({ path: 'parent', role: '' });
    expect(await copyText(tools, id, 'parent')).toEqual({ kind: 'done', note: null });
    const [text = ''] = copied;
    expect(text.startsWith(`roditeli@example.org\n${support.phone}`)).toBe(true);
    expect(text).toContain('Я родитель (законный представитель) обучающегося');
    expect(text).not.toContain('консультирование');
  });
});

describe('a request that names a file', () => {
  const send = (value: SupportRequest) =>
    commitFromWindow(
      { ledger: journal.ledger, attachmentFolder: attachments, author: AUTHOR },
      request(
        value.serial === null ? 'request.add' : 'request.edit',
        put('supportRequest', value, journal.ledger.index.seqOf('supportRequest', value.id)),
      ),
    );

  it('is refused when the file was not kept or is another size, and taken when it was', async () => {
    const file = await kept('Снимок.png');
    const unknown = { ...file, sha256: 'b'.repeat(64) };
    for (const bad of [unknown, { ...file, bytes: 5 }]) {
      expect(await refusal(send(goodRequest({ files: [file, bad] })))).toBe(
        'Приложенный файл не найден. Выберите его ещё раз.',
      );
    }
    const taken = accepted(await send(goodRequest({ files: [file] }))).states[0];
    expect(taken?.value).toMatchObject({ files: [file] });
  });

  it('is refused when the file is called a program, picked now or renamed later', async () => {
    const message = 'Программы почта не пересылает. Уберите этот файл из обращения.';
    const file = await kept('Снимок.png');
    const program = { ...file, name: 'Снимок.exe' };
    expect(await refusal(send(goodRequest({ files: [program] })))).toBe(message);
    const value = await recorded({ files: [file] });
    expect(await refusal(send({ ...value, files: [program] }))).toBe(message);
  });

  it('may be mended when a file that it named before has gone', async () => {
    const file = await kept('Снимок.png');
    const value = await recorded({ files: [file] });
    await rm(path.join(attachments, file.sha256));
    accepted(await send({ ...value, seen: `${value.seen} Уточнено.` }));
  });
});
