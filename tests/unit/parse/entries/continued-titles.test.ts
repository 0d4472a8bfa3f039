import { describe, expect, test } from 'vitest';
import { kindOfLabel } from '../../../../lib/digest/section-labels';
import { toldIn } from '../told-texts';

const DONE = [
  '',
  '風が止むと自分で糸を巻く凧を作った',
  '夕方になると勝手に畳まれる天幕を縫った',
  '潮だけで進む小舟の動きを数えた',
];
const slide = (heading: string, text: string) => `## ${heading}\n\n${text}`;
const first = (mark: string, title: string, n: number) =>
  slide(`${mark} ${title}`, `arXiv:2603.0910${n}\n\n${DONE[n]}ことを、海辺で一年かけて確かめた。`);

describe.each(['①の手法と結果', '①（続き）', '① 手法', 'Kites That Reel（続き）'])(
  'a slide headed %s',
  (heading) => {
    test('goes on with the paper of the one before', () => {
      const { digests, problems } = toldIn(
        [
          first('①', 'Kites That Reel', 1),
          slide(heading, '- 糸は切れない\n- 雨の日は休む'),
          first('②', 'Tents That Fold', 2),
          first('③', 'Boats That Row', 3),
        ].join('\n\n---\n\n'),
      );
      expect(digests).toHaveLength(3);
      expect(digests[0]).toContain('雨の日は休む');
      expect(problems).toEqual([]);
    });
  },
);

test('a slide with the number and another title is none of that paper’s', () => {
  const { digests } = toldIn(
    [
      first('①', 'Kites That Reel', 1),
      slide('① Kettles That Sing at Noon', '- やかんが歌う'),
      first('②', 'Tents That Fold', 2),
      first('③', 'Boats That Row', 3),
    ].join('\n\n---\n\n'),
  );
  expect(digests.join('\n')).not.toContain('やかんが歌う');
});

test.each(['Q：这篇想说啥？', '这篇论文讲了什么', 'What is it about?'])(
  '%s asks for a summary',
  (label) => {
    expect(kindOfLabel(label)).toBe('summary');
  },
);
