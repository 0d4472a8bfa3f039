import type { Change, Changed } from '../change';
import { eachLine, type Place } from './place';

const ADDRESS = String.raw`https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf|html)|huggingface\.co\/papers|alphaxiv\.org\/abs)\/`;

/** Writes all of an entry's links to its paper otherwise. */
function linked(make: (id: string) => string): Change<Place> {
  return (place) => {
    const { id } = place.entry.digest;
    const address = new RegExp(`${ADDRESS}${escaped(id)}(?:v\\d+)?(?:\\.pdf)?`, 'g');
    const text = eachLine(place, (line) => line.replace(address, make(id)));
    return text === null ? null : { text };
  };
}

/** Takes the lines that link an entry's paper out, where its title and text link it nowhere, and puts a link elsewhere. */
function moved(put: (lines: string[], title: number, link: string) => void): Change<Place> {
  return ({ lines, entry: { start, end, title, own, digest } }) => {
    const shown = new Set(own);
    const linking = lines.flatMap((line, at) =>
      at >= start && at <= end && line.includes(digest.id) ? [at] : [],
    );
    if (title === null || linking.length === 0 || !/^#{1,6}\s/.test(lines[title] ?? ''))
      return null;
    if (linking.some((at) => at === title || shown.has(at))) return null;
    const left = lines.map((line, at) => (linking.includes(at) ? '' : line));
    put(left, title, `https://arxiv.org/abs/${digest.id}`);
    return { text: left.join('\n') };
  };
}

/** How an entry links to its paper. */
export const linkChanges: Record<string, Change<Place>> = {
  'link: to the Hub': linked((id) => `https://huggingface.co/papers/${id}`),
  'link: hf.co': linked((id) => `https://hf.co/papers/${id}`),
  'link: alphaXiv': linked((id) => `https://www.alphaxiv.org/abs/${id}`),
  'link: to the PDF': linked((id) => `https://arxiv.org/pdf/${id}.pdf`),
  'link: to the HTML': linked((id) => `https://arxiv.org/html/${id}v1`),
  'link: to ar5iv': linked((id) => `https://ar5iv.org/abs/${id}`),
  'link: with a version': linked((id) => `https://arxiv.org/abs/${id}v2`),
  'link: without a scheme': linked((id) => `arxiv.org/abs/${id}`),
  'link: http': linked((id) => `http://arxiv.org/abs/${id}`),
  'link: with a query': linked((id) => `https://arxiv.org/abs/${id}?utm_source=news`),
  'link: with a slash': linked((id) => `https://arxiv.org/abs/${id}/`),
  'link: as DOI': linked((id) => `https://doi.org/10.48550/arXiv.${id}`),
  'link: above the title': moved((lines, title, link) => lines.splice(title, 0, '', link, '')),
  'link: below the title': moved((lines, title, link) => lines.splice(title + 1, 0, '', link, '')),
  'link: right below the title': moved((lines, title, link) => lines.splice(title + 1, 0, link)),
  'link: in the title': moved((lines, title, link) => {
    const [, marks = '', words = ''] = /^(#{1,6}\s+|)(.*)$/.exec(lines[title] ?? '') ?? [];
    lines[title] = /[[\]]/.test(words)
      ? `${marks}${words} (${link})`
      : `${marks}[${words}](${link})`;
  }),
  'link: behind the title': moved((lines, title, link) => {
    lines[title] = `${lines[title]} ([arXiv](${link}))`;
  }),
  'link: its number behind the title': moved((lines, title, link) => {
    lines[title] = `${lines[title]} (arXiv:${link.split('/').at(-1)})`;
  }),
  'link: none': (place) => {
    const { id } = place.entry.digest;
    const text = eachLine(place, (line) => (line.includes(id) ? withoutId(line, id) : line));
    return text === null ? null : told(text);
  },
  'link: a typing error': (place) => {
    const { id } = place.entry.digest;
    const text = eachLine(place, (line) => line.replaceAll(id, `${id.slice(0, 5)}O${id.slice(6)}`));
    return text === null ? null : told(text);
  },
  'link: elsewhere': (place) => {
    const { id } = place.entry.digest;
    const text = eachLine(place, (line) =>
      line
        .replace(
          new RegExp(`https?:\\/\\/[^\\s)>\\]"]*${escaped(id)}[^\\s)>\\]"]*`, 'g'),
          'https://openreview.net/forum?id=Ab3dE',
        )
        .replaceAll(id, ''),
    );
    return text === null ? null : told(text);
  },
};

function told(text: string): Changed {
  return { text, own: 'told', titleMayDiffer: true };
}

function withoutId(line: string, id: string): string {
  return line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, (link: string, words: string) => {
      if (!link.includes(id)) return link;
      return words.includes(id) ? '' : words;
    })
    .replace(new RegExp(`<?https?:\\/\\/\\S*${escaped(id)}\\S*>?`, 'g'), '')
    .replaceAll(id, '');
}

function escaped(id: string): string {
  return id.replace('.', '\\.');
}
