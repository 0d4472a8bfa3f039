import type { TargetedPointerEvent } from 'preact';

/** By so much an arrow key moves the edge, in CSS pixels. */
const STEP = 24;

interface Props {
  /** What it moves, for those who hear it. */
  label: string;
  /** In CSS pixels, as all here. */
  width: number;
  least: number;
  most: number;
  /** While the reader draws it. */
  onDraw: (width: number) => void;
  /** Once they let go; null by a double click: as the page has room. */
  onChoose: (width: number | null) => void;
}

/** The panel's edge, which the pointer or the arrow keys draw to where the reader wants it. */
export function PanelEdge({ label, width, least, most, onDraw, onChoose }: Props) {
  const bounded = (wanted: number) => Math.round(Math.min(Math.max(wanted, least), most));
  const widthAt = ({ clientX }: PointerEvent) =>
    bounded(document.documentElement.clientWidth - clientX);
  const isHeld = (event: TargetedPointerEvent<Element>) =>
    event.currentTarget.hasPointerCapture(event.pointerId);
  const byKey = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: least,
      End: most,
    }[event.key];
    if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(bounded(wanted));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved
    <div
      class="edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      title={label}
      // Else the text beside it would be selected.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => isHeld(event) && onDraw(widthAt(event))}
      onPointerUp={(event) => isHeld(event) && onChoose(widthAt(event))}
      onDblClick={() => onChoose(null)}
      onKeyDown={byKey}
    />
  );
}
