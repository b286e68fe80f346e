import ts from 'typescript';
import type { HouseFile } from './house-files.ts';

/** A place in the code that breaks a rule of the house: `path:line what`. */
export type Breach = string;

type Rule = (node: ts.Node, source: ts.SourceFile, path: string) => string | null;

/** Looks at every node of a file with a rule. */
export function breaches(files: readonly HouseFile[], rule: Rule): readonly Breach[] {
  return files.flatMap(({ path, text }) => {
    const source = ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.ES2022,
      true,
      path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    const found: Breach[] = [];
    const visit = (node: ts.Node): void => {
      const what = rule(node, source, path);
      if (what !== null) found.push(`${path}:${lineOf(source, node.getStart())} ${what}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** A function past 40 lines of its own (60 in the renderer) wants to be two things; functions inside it count for themselves. */
export const longFunction: Rule = (node, source, path) => {
  if (!isFunction(node)) return null;
  const lines = ownLines(node, source);
  const limit = path.startsWith('renderer/') ? 60 : 40;
  return lines > limit ? `a function of ${lines} lines` : null;
};

const isFunction = (node: ts.Node): boolean => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

/** Lines of a function, less those that lie wholly within the functions inside it. */
function ownLines(node: ts.Node, source: ts.SourceFile): number {
  const lines = lineOf(source, node.end) - lineOf(source, node.getStart()) + 1;
  let inside = 0;
  const visit = (child: ts.Node): void => {
    if (isFunction(child)) inside += Math.max(0, lineOf(source, child.end) - lineOf(source, child.getStart()) - 1);
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return lines - inside;
}

/** Types are written `type`, and exports have names. */
export const foreignForm: Rule = (node) => {
  // Within `declare module` only an interface merges with a library's own.
  if (ts.isInterfaceDeclaration(node)) return ts.isModuleBlock(node.parent) ? null : 'an interface';
  if (ts.isExportAssignment(node)) return 'a default export';
  if (ts.isExportDeclaration(node) && node.exportClause === undefined) return 'a barrel (export *)';
  return null;
};

/** Every exported function opens with a doc sentence. */
export const undocumented: Rule = (node) => {
  if (!ts.isFunctionDeclaration(node)) return null;
  if (!node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return null;
  return ts.getJSDocCommentsAndTags(node).length > 0 ? null : `${node.name?.text ?? 'a function'} says nothing of itself`;
};

const lineOf = (source: ts.SourceFile, position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
