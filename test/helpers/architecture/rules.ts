import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Source } from './source';

/** Who may import what: one row of the table. */
export interface Row {
  /** A folder, or one file; `*` stands for one part of a path. The first row that fits counts. */
  readonly of: string;
  /** Folders of ours that it may import besides itself. */
  readonly ours: readonly string[];
  /** Packages; a name that ends in `/` allows a whole scope; `node:` allows Node's own modules. */
  readonly npm: readonly string[];
}

/** Where an import leads: to a file of ours (without its extension), or to a package. */
type Target = { readonly ours: string } | { readonly npm: string };

/** Resolves an import by its form alone; the compiler has checked that the target exists. */
function targetOf(file: string, specifier: string): Target {
  const [plain = ''] = specifier.split('?');
  if (plain.startsWith('.')) return { ours: path.posix.join(path.posix.dirname(file), plain) };
  if (plain.startsWith('#')) return { ours: plain.slice(1) };
  if (isBuiltin(plain)) return { npm: 'node:' };
  const [first = '', second = ''] = plain.split('/');
  return { npm: first.startsWith('@') ? `${first}/${second}` : first };
}

/** The part of a path that a pattern covers, or `undefined` when it doesn't. */
function covered(pattern: string, file: string): string | undefined {
  const wanted = pattern.split('/');
  const given = file.split('/');
  const fits = wanted.every(
    (part, i) => part === given[i] || (part === '*' && given.length > i + 1),
  );
  return fits ? given.slice(0, wanted.length).join('/') : undefined;
}

/** Whether a path is a folder or something in it. */
function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

/** What is wrong with one import, or `undefined`. */
function importFault(row: Row, home: string, file: string, specifier: string): string | undefined {
  const target = targetOf(file, specifier);
  if ('npm' in target) {
    const allowed = row.npm.some((name) =>
      name.endsWith('/') ? target.npm.startsWith(name) : name === target.npm,
    );
    return allowed ? undefined : `${file}: may not import the package ${specifier}`;
  }
  const top = file.split('/')[0] ?? '';
  if (specifier.startsWith('.') && !isWithin(target.ours, top)) {
    return `${file}: leaves its top folder by ${specifier}; between top folders imports begin with #`;
  }
  const allowed = [home, ...row.ours].some((folder) => isWithin(target.ours, folder));
  return allowed ? undefined : `${file}: may not import ${target.ours}`;
}

/** Every import that the table doesn't allow, and every file that the table doesn't know. */
export function importFaults(sources: readonly Source[], table: readonly Row[]): string[] {
  return sources.flatMap(({ file, imports }) => {
    const row = table.find(({ of }) => covered(of, file) !== undefined);
    if (!row) return [`${file}: lies in a folder that the table doesn't know`];
    // A row for one file extends its folder's: the file may import its neighbours.
    const place = covered(row.of, file) ?? file;
    const home = place === file ? path.posix.dirname(file) : place;
    return imports.flatMap(({ specifier }) => importFault(row, home, file, specifier) ?? []);
  });
}

/** Packages that have one home, imported in more files than one or in another one. */
export function homeFaults(
  sources: readonly Source[],
  homes: Readonly<Record<string, string | null>>,
): string[] {
  return Object.entries(homes).flatMap(([name, home]) => {
    const users = sources
      .filter(({ file, imports }) =>
        imports.some(({ specifier }) => {
          const target = targetOf(file, specifier);
          return 'npm' in target && target.npm === name;
        }),
      )
      .map(({ file }) => file);
    const strangers = home === null ? users.slice(1) : users.filter((file) => file !== home);
    return strangers.map((file) => `${file}: ${name} has its home in ${home ?? users[0] ?? ''}`);
  });
}

/** Names of an API that occur outside the one file that may use it. */
export function nameFaults(
  sources: readonly Source[],
  homes: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(homes).flatMap(([name, home]) =>
    sources
      .filter(({ file, names }) => file !== home && names.has(name))
      .map(({ file }) => `${file}: ${name} belongs to ${home} alone`),
  );
}

/** Files that are too long, export by default, or are called what tells nothing. */
export function shapeFaults(
  sources: readonly Source[],
  { maxLines, emptyNames }: { maxLines: number; emptyNames: readonly string[] },
): string[] {
  return sources.flatMap(({ file, lines, hasDefaultExport }) => {
    const words = file.toLowerCase().split(/[/.-]/);
    const empty = emptyNames.find((name) => words.includes(name));
    return [
      ...(lines > maxLines ? [`${file}: has ${lines} lines, more than ${maxLines}`] : []),
      // A declaration describes what another package exports.
      ...(hasDefaultExport && !file.endsWith('.d.ts') ? [`${file}: exports by default`] : []),
      ...(empty === undefined ? [] : [`${file}: «${empty}» says nothing about what is inside`]),
    ];
  });
}

/** Chains of files that import each other in a circle while they are loaded, each circle once. */
export function cycles(sources: readonly Source[]): string[] {
  const bare = (file: string): string => file.replace(/\.tsx?$/, '');
  const known = new Map(sources.map((source) => [bare(source.file), source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const { specifier, atLoad } of known.get(file)?.imports ?? []) {
      const target = targetOf(`${file}.ts`, specifier);
      if (!atLoad || !('ours' in target)) continue;
      const next = [bare(target.ours), `${target.ours}/index`].find((name) => known.has(name));
      if (next !== undefined) visit(next, [...trail, file]);
    }
    done.add(file);
  };
  for (const file of known.keys()) visit(file, []);
  return found;
}
