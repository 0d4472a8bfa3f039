import fc from 'fast-check';
import type { Block, Inline } from '../../../lib/digest/tree';

const words = fc.oneof(
  fc.constantFrom(
    ...[
      '我们提出 GPT-4o 的',
      'accuracy of 60.3% ',
      '{0}',
      ' { 1 } ',
      '｛２｝',
      'see https://a.org/b?c=1.',
    ],
    ...['  ', '\n', 'Qwen2.5-VL', '$x$', '{', '}0{', '2nd', '−1.5×', '$&', "$'", 'constructor'],
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: words },
  fc.record({ t: fc.constant('code' as const), text: fc.string() }),
  fc.record({
    t: fc.constant('math' as const),
    tex: fc.string(),
    display: fc.boolean(),
    mathml: fc.constant(null),
  }),
  fc.constant({ t: 'break' as const }),
);

/** Runs as the parser makes them: words that are neighbours are one node. */
export const anyRun: fc.Arbitrary<Inline[]> = fc.letrec<{ run: Inline[]; node: Inline }>((tie) => ({
  run: fc.array(tie('node'), { maxLength: 5 }).map(joined),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ t: fc.constantFrom('strong' as const, 'emphasis' as const), c: tie('run') }),
    fc.record({ t: fc.constant('link' as const), href: fc.webUrl(), c: tie('run') }),
  ),
})).run;

/** All kinds of blocks, one in another. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.letrec<{ blocks: Block[]; block: Block }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ t: fc.constant('paragraph' as const), c: anyRun }),
      fc.record({ t: fc.constant('heading' as const), level: fc.nat(6), c: anyRun }),
      fc.record({ t: fc.constant('preformatted' as const), text: fc.string() }),
      fc.constant({ t: 'rule' as const }),
      fc.record({
        t: fc.constant('table' as const),
        head: fc.array(anyRun, { maxLength: 2 }),
        rows: fc.array(fc.array(anyRun, { maxLength: 2 }), { maxLength: 2 }),
      }),
      fc.record({ t: fc.constant('quote' as const), c: tie('blocks') }),
      fc.record({
        t: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.nat(9),
        items: fc.array(tie('blocks'), { maxLength: 3 }),
      }),
    ),
  }),
).blocks;

function joined(run: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of run) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string')
      result[result.length - 1] = last + node;
    else result.push(node);
  }
  return result;
}
