/** What one digest of a publisher's file must be; any of several titles or leads may be right. */
export interface PublishedPaper {
  id: string;
  title: string | string[];
  /** How the lead begins; empty where the file has no sentence that is surely best. */
  lead: string | string[];
  /** Words that stand in this digest and in no other. */
  own: string | string[];
}

/** A file as one publisher would write it, and what a careful reader finds in it. */
export interface PublishedFile {
  file: string;
  /** One for each digest, in the file's order. */
  papers: PublishedPaper[];
  /** The least and the most that there is to tell. */
  problems: [least: number, most: number];
  /** Lines that hold something left out, each of which must be told. */
  told?: number[];
  /** Words that are no paper's, and stand in no digest. */
  foreign?: string[];
}
