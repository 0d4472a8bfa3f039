/** What a careful reader makes of a changed file, beside what the unchanged one says. */
export interface Changed {
  text: string;
  /** Words written into the entry: they belong to its paper, and to no other. */
  note?: string;
  /** The note is a remark of the file's, or a particular: it need not be shown. */
  noteMayGo?: true;
  /** What may become of the changed entry: it stays (the default), it must be told of where it is gone, it is gone. */
  own?: 'told' | 'gone';
  /** Some of the entry's own text is no longer there, or no longer its text. */
  textMayGo?: true;
  /** The parts of a digest may follow one another in another order. */
  orderMayDiffer?: true;
  titleMayDiffer?: true;
  /** What the entry is called now. */
  title?: string;
  leadMayDiffer?: true;
  /** The file's name, where the change makes another kind of file of it. */
  name?: string;
}

/** What one kind of change makes of a place in a file; null where there is nothing to change. */
export type Change<Place> = (place: Place) => Changed | null;
