// Reads the source as modules: who imports what (types too), and which globals a file uses.
import { posix } from 'node:path';
import ts from 'typescript';
import { projectFiles, readProjectFile } from './projectFiles.ts';

export interface SourceModule {
  readonly path: string;
  readonly lines: number;
  /** Project paths, resolved. */
  readonly imports: readonly string[];
  /** Packages and node: modules as written. */
  readonly packages: readonly string[];
  /** True if the file only re-exports from others. */
  readonly isBarrel: boolean;
  readonly tree: ts.SourceFile;
}

export function readSourceModules(folders: readonly string[]): readonly SourceModule[] {
  return projectFiles(folders, (path) => /\.(ts|tsx|mts|mjs)$/.test(path)).map((path) => readSourceModule(path, readProjectFile(path)));
}

export function readSourceModule(path: string, text: string): SourceModule {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const specifiers = importSpecifiers(tree);
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: specifiers.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, ''))),
    packages: specifiers.filter((name) => !name.startsWith('.')),
    isBarrel: tree.statements.length > 0 && tree.statements.every(isPassingOn),
    tree,
  };
}

/** Uses of what only a machine, a clock or randomness can provide. Names that the file declares itself do not count. */
export function impureUses(module: SourceModule, globals: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const declared = declaredNames(module.tree);
  const visit = (node: ts.Node): void => {
    const text = node.getText(module.tree);
    if (ts.isPropertyAccessExpression(node) && (text === 'Date.now' || text === 'Math.random')) found.push(text);
    const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(module.tree) === 'Date';
    if (isDate && (node.arguments?.length ?? 0) === 0) found.push('the time of day by Date()');
    if (ts.isIdentifier(node) && globals.has(node.text) && !declared.has(node.text) && isValueUse(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(module.tree);
  return found;
}

function importSpecifiers(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push(literalText(node.moduleSpecifier));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found.push(literalText(node.arguments[0]));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found.push(literalText(node.argument.literal));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.filter((name) => name !== '');
}

function literalText(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '';
}

function isPassingOn(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
}

function declaredNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

function isValueUse(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const isName =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodSignature(parent);
  return !(isName && parent.name === node) && !ts.isTypeReferenceNode(parent) && !ts.isQualifiedName(parent);
}
