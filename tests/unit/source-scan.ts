import { parseSync } from 'vite';

/** One mention of another module, by whatever syntax. */
export interface SourceImport {
  specifier: string;
  /** Gone once the types are stripped. */
  typeOnly: boolean;
}

export interface SyntaxNode {
  type: string;
  [key: string]: unknown;
}

/** Every import, re-export, `import()` and `import('…')` type. Throws where the code can't be parsed. */
export function importsOf(file: string, code: string): SourceImport[] {
  return nodesOf(file, code).flatMap((node) => {
    const source = node.source;
    if (!isNode(source) || typeof source.value !== 'string') return [];
    return [{ specifier: source.value, typeOnly: isTypeOnly(node) }];
  });
}

/** Which of these names the code uses, be it as a variable, a property, a JSX attribute or a string. */
export function namesUsed(file: string, code: string, names: readonly string[]): string[] {
  const used = new Set(nodesOf(file, code).flatMap((node) => [node.name, node.value]));
  return names.filter((name) => used.has(name));
}

/** Whether a module holds re-exports and nothing else. */
export function isBarrel(file: string, code: string): boolean {
  const { body } = parse(file, code);
  return body.length > 0 && body.every((node) => /^Export/.test(node.type) && isNode(node.source));
}

function isTypeOnly({ type, importKind, exportKind, specifiers }: SyntaxNode): boolean {
  if (type === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true;
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((item) => item.importKind === 'type' || item.exportKind === 'type');
}

/** All nodes of the syntax tree. Throws where the code can’t be parsed. */
export function nodesOf(file: string, code: string): SyntaxNode[] {
  return [...walk(parse(file, code).body)];
}

function* walk(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* walk(child);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function parse(file: string, code: string): { body: SyntaxNode[] } {
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return { body: program.body.map((statement) => ({ ...statement })) };
}
