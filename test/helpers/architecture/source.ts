import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One source file, as far as its place in the architecture is concerned. */
export interface Source {
  /** Path from the project's folder, with slashes: `shared/lib/ids.ts`. */
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Every identifier that occurs in the code. */
  readonly names: ReadonlySet<string>;
  readonly hasDefaultExport: boolean;
}

/** One import, static or not. */
export interface Import {
  readonly specifier: string;
  /** Evaluated when the file is: neither `import()` nor a worker's address. */
  readonly atLoad: boolean;
}

/** Text of a string literal, or `undefined` for other expressions. */
function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The module that a node refers to, if it is one of the forms in which code refers to modules. */
function importOf(node: ts.Node): Import | undefined {
  let specifier: string | undefined;
  let atLoad = true;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    specifier = literal(node.moduleSpecifier);
  } else if (ts.isImportTypeNode(node)) {
    specifier = ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    specifier = literal(node.arguments[0]);
    atLoad = false;
  } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    // new URL('./worker.ts', import.meta.url): how bundlers are told of a worker or an asset.
    const [address, base] = node.arguments ?? [];
    specifier = base?.getText() === 'import.meta.url' ? literal(address) : undefined;
    atLoad = false;
  }
  return specifier === undefined ? undefined : { specifier, atLoad };
}

/** Whether a node exports something under the name `default`. */
function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

/** Reads a source's text with the compiler's own parser. */
export function parseSource(file: string, text: string): Source {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const names = new Set<string>();
  let hasDefaultExport = false;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    if (ts.isIdentifier(node)) names.add(node.text);
    hasDefaultExport ||= isDefaultExport(node);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { file, lines, imports, names, hasDefaultExport };
}

/** All TypeScript sources below the given folders of the project. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((full) => {
        const file = path.relative(root, full).split(path.sep).join('/');
        return parseSource(file, readFileSync(full, 'utf8'));
      }),
  );
}
