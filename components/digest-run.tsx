import type { ComponentChildren } from 'preact';
import type { Inline } from '../lib/digest/tree';
import { Formula } from './formula';

/** A run of text of the closed tree. */
export function DigestRun({ nodes }: { nodes: Inline[] }) {
  return <>{nodes.map(renderInline)}</>;
}

/** One node of a run, as the one element that it stands for, or as text. */
export function renderInline(node: Inline): ComponentChildren {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'strong':
      return <strong>{node.c.map(renderInline)}</strong>;
    case 'emphasis':
      return <em>{node.c.map(renderInline)}</em>;
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {node.c.map(renderInline)}
        </a>
      );
    case 'math':
      return <Formula {...node} />;
    case 'break':
      return <br />;
  }
}
