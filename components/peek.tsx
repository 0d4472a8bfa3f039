import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { DigestRun } from './digest-text';
import { inLanguage } from './in-language';
import type { PaperView } from './paper-view';
import { useTopLayer } from './use-top-layer';

const WIDTH = 360;

interface Props extends PaperView {
  anchor: RefObject<Element | null>;
}

/** A paper's summary for the passing eye; those who hear the page are told it by the chip's name. */
export function Peek({ anchor, title, shown: { first, second } }: Props) {
  const peek = useRef<HTMLDivElement>(null);
  useTopLayer(peek, anchor, WIDTH);
  return (
    <div class="peek" popover="manual" aria-hidden="true" ref={peek}>
      <div>
        <p class="title">{title}</p>
        <p {...inLanguage(first.lang)}>
          <DigestRun nodes={first.summary} />
        </p>
        {second && (
          <p class="second" {...inLanguage(second.lang)}>
            <DigestRun nodes={second.summary} />
          </p>
        )}
      </div>
    </div>
  );
}
