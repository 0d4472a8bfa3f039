import type { SectionKind } from '../../digest/section-kind';

/** A section before its Markdown is read. */
export interface RawSection {
  kind: SectionKind;
  label: string;
  markdown: string;
}
