import { articles } from './articles';
import { bulletins } from './bulletins';
import { chatAnswers } from './chat-answers';
import { messages } from './messages';
import { notes } from './notes';
import { otherWorks } from './other-works';
import { placesOfLinks } from './places-of-links';
import type { PublishedFile } from './published-file';
import { records } from './records';
import { tables } from './tables';
import { titlesAndLabels } from './titles-and-labels';

/** Files as publishers would write them, and what is in each. All content is invented. */
export const publishedFiles: PublishedFile[] = [
  ...chatAnswers,
  ...messages,
  ...articles,
  ...bulletins,
  ...notes,
  ...records,
  ...tables,
  ...titlesAndLabels,
  ...placesOfLinks,
  ...otherWorks,
];
