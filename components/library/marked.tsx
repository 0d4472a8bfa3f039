import type { MarkedText } from '../../lib/digest/found';

/** A text in which what was looked for is marked. */
export function Marked({ text }: { text: MarkedText }) {
  return (
    <>{text.map((run, index) => (run.isMatch ? <mark key={index}>{run.text}</mark> : run.text))}</>
  );
}
