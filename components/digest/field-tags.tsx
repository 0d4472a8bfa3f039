import type { Section } from '../../lib/digest/digest';
import { plainText } from '../../lib/digest/plain-text';
import { TagList } from './tag-list';

/** The field as small tags where it is a list of short topics, else as a quiet line. */
export function FieldTags({ section }: { section: Section }) {
  return <TagList text={plainText(section.blocks).trim()} />;
}
