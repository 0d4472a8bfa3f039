import type { ComponentChildren } from 'preact';
import type { Block } from '../../lib/digest/tree';
import { renderRun } from './digest-run';

/** Blocks of the closed tree, each as the one element it stands for. */
export function DigestText({ blocks }: { blocks: Block[] }) {
  return <>{blocks.map(renderBlock)}</>;
}

function renderBlock(block: Block): ComponentChildren {
  switch (block.t) {
    case 'paragraph':
      return <p>{renderRun(block.c, true)}</p>;
    case 'heading':
      // Set apart, but no part of the page's outline, where no rank of it would be right in every frame.
      return <p class="heading">{renderRun(block.c, true)}</p>;
    case 'list': {
      const items = block.items.map((item) => <li>{item.map(renderBlock)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return <blockquote>{block.c.map(renderBlock)}</blockquote>;
    case 'preformatted':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, column) => (
                  <th data-align={block.align?.[column]}>{renderRun(cell, true)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr>
                  {row.map((cell, column) => (
                    <td data-align={block.align?.[column]}>{renderRun(cell, true)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'rule':
      return <hr />;
  }
}
