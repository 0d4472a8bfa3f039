import { nodesOf, type SyntaxNode } from '../source-scan';

/** Attributes and properties whose text readers see or hear. */
const SAID = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-valuetext',
]);
/** What makes text of its argument or of its right side. */
const WRITERS = new Set(['textContent', 'innerText', 'title', 'ariaLabel', 'placeholder', 'alt']);
/** Names that are the same in every language. */
const NAMES = /^(?:Paperglance|Hugging Face|arXiv)$/;

/**
 * The words that code shows to readers without having them from a catalogue: text in JSX, what is in an
 * attribute or a property that is read out, what is written into the page, and Chinese anywhere.
 */
export function wordsInCode(file: string, code: string): string[] {
  const nodes = nodesOf(file, code);
  const said = nodes.flatMap((node) => {
    switch (node.type) {
      case 'JSXText':
        return [String(node.value)];
      case 'JSXAttribute':
        return SAID.has(nameOf(node.name)) ? textsOf(node.value) : [];
      case 'Property':
        return SAID.has(nameOf(node.key)) ? textsOf(node.value) : [];
      case 'AssignmentExpression':
        return WRITERS.has(propertyOf(node.left)) ? textsOf(node.right) : [];
      case 'CallExpression':
        return isSetAttribute(node) ? textsOf(argumentsOf(node)[1]) : [];
      case 'JSXElement':
      case 'JSXFragment':
        return listOf(node.children).flatMap(textsOf);
      default:
        return [];
    }
  });
  const chinese = nodes.flatMap(ownText).filter((text) => /\p{Script=Han}/u.test(text));
  return [...new Set([...said, ...chinese].map((text) => text.trim()))].filter(
    (text) => /\p{L}/u.test(text) && !NAMES.test(text),
  );
}

/** The texts that an expression may come to, as far as they stand in it. */
function textsOf(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'JSXExpressionContainer':
      return textsOf(value.expression);
    case 'ParenthesizedExpression':
      return textsOf(value.expression);
    case 'ConditionalExpression':
      return [value.consequent, value.alternate].flatMap(textsOf);
    case 'LogicalExpression':
    case 'BinaryExpression':
      // What is compared is not said.
      return /^[=!<>]/.test(String(value.operator))
        ? []
        : [value.left, value.right].flatMap(textsOf);
    default:
      return ownText(value);
  }
}

function ownText(node: SyntaxNode): string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type !== 'TemplateLiteral') return [];
  return listOf(node.quasis).map((part) => String(Object(Object(part).value).raw));
}

function isSetAttribute(node: SyntaxNode): boolean {
  const [name] = argumentsOf(node);
  return propertyOf(node.callee) === 'setAttribute' && isNode(name) && SAID.has(String(name.value));
}

function argumentsOf(node: SyntaxNode): unknown[] {
  return listOf(node.arguments);
}

function propertyOf(node: unknown): string {
  return isNode(node) && node.type === 'MemberExpression' ? nameOf(node.property) : '';
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node.name ?? node.value ?? '') : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
