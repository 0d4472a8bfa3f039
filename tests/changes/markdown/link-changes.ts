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
