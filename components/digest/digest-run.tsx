import type { ComponentChildren } from 'preact';
import type { Inline } from '../../lib/digest/tree';
import { Formula } from './formula';

/** A run of text of the closed tree. */
export function DigestRun({ nodes }: { nodes: Inline[] }) {
  return <>{renderRun(nodes)}</>;
}

/** What no line may begin with. */
const CLOSING = /^[，。；：、！？）】》」』,.;:!?)]{1,3}/;

/**
 * The nodes of a run. A formula is kept in one line with the stop behind it, which browsers part from it.
 * With `inText`, what may scroll is reached by key; within a button it must not be.
 */
export function renderRun(nodes: Inline[], inText = false): ComponentChildren {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return node.slice(closingAfter(nodes[index - 1], node).length);
    const closing = closingAfter(node, nodes[index + 1]);
    if (!closing) return renderInline(node, inText);
    return (
      <span class="kept">
        {renderInline(node, inText)}
        {closing}
      </span>
    );
  });
}

function closingAfter(node: Inline | undefined, next: Inline | undefined): string {
  if (typeof node !== 'object' || node.t !== 'math' || node.display) return '';
  return (typeof next === 'string' && CLOSING.exec(next)?.[0]) || '';
}

function renderInline(node: Exclude<Inline, string>, inText: boolean): ComponentChildren {
  switch (node.t) {
    case 'strong':
      return <strong>{renderRun(node.c, inText)}</strong>;
    case 'emphasis':
      return <em>{renderRun(node.c, inText)}</em>;
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer" draggable={false}>
          {renderRun(node.c, inText)}
        </a>
      );
    case 'math':
      return <Formula {...node} reachable={inText} />;
    case 'break':
      return <br />;
  }
}
