import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { ROOT } from './child.ts'

/** The code of one file as the rules of `layout.spec.ts` read it. */
export type Source = { file: string; ast: ts.SourceFile }

/** Code of ours below these folders; of an Astro page its script part, where everything that asks for data stands. */
export const sourcesIn = (...folders: string[]): Source[] =>
  globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx,astro}`),
    { cwd: ROOT, exclude: (name) => ['.next', 'dist', '.astro', 'node_modules'].includes(path.basename(name)) },
  ).map((file) => parse(file, readFileSync(path.join(ROOT, file), 'utf8')))

export const parse = (file: string, text: string): Source => {
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return { file, ast: ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind) }
}

type Import = { from: string; to: string; typeOnly: boolean }

/** Imports and re-exports of files of ours, dynamic ones included; `to` is a path from the repository's root. */
export const importsOf = ({ file, ast }: Source): Import[] => {
  const found: Import[] = []
  const add = (target: ts.Node | undefined, typeOnly: boolean) => {
    if (!target || !ts.isStringLiteralLike(target) || !target.text.startsWith('.')) return
    found.push({ from: file, to: path.posix.join(path.posix.dirname(file), target.text), typeOnly })
  }
  walk(ast, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
  })
  return found
}

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => clause?.phaseModifier === ts.SyntaxKind.TypeKeyword

/** The operations of Payload's Local API that take `overrideAccess`, which is `true` unless told. */
const OPERATIONS = new Set([
  ...['find', 'findByID', 'findDistinct', 'count', 'create', 'update', 'delete', 'duplicate', 'unlock'],
  ...['findVersions', 'findVersionByID', 'restoreVersion', 'countVersions'],
  ...['findGlobal', 'updateGlobal', 'findGlobalVersions', 'findGlobalVersionByID', 'restoreGlobalVersion'],
])

/** Where the Local API is called without saying, in the call itself, whether access is overridden: `file:line operation`. */
export const callsWithoutAccess = (source: Source): string[] =>
  nodesWhere(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
    const { name, expression } = node.expression
    if (!OPERATIONS.has(name.text) || !isPayload(expression)) return undefined
    const options = node.arguments[0]
    const says =
      options &&
      ts.isObjectLiteralExpression(options) &&
      options.properties.some((property) => property.name?.getText(source.ast) === 'overrideAccess')
    return says ? undefined : name.text
  })

/** The names a file gives away, those it only passes on apart. */
export const exportedNames = ({ ast }: Source): string[] =>
  ast.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return []
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
    return 'name' in statement && statement.name ? [(statement.name as ts.Identifier).text] : []
  })

/** Where the database adapter is used past Payload, without hooks or access: `file:line db`. */
export const adapterUses = (source: Source): string[] =>
  nodesWhere(source, (node) =>
    ts.isPropertyAccessExpression(node) && node.name.text === 'db' && isPayload(node.expression) ? 'db' : undefined,
  )

/** `payload`, `req.payload`, `Astro.locals.payload`, with or without `?.` and `!`. */
const isPayload = (node: ts.Expression): boolean => {
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return isPayload(node.expression)
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'payload'
  return ts.isIdentifier(node) && node.text === 'payload'
}

const nodesWhere = ({ file, ast }: Source, what: (node: ts.Node) => string | undefined): string[] => {
  const found: string[] = []
  walk(ast, (node) => {
    const name = what(node)
    if (name) found.push(`${file}:${ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1} ${name}`)
  })
  return found
}

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}
