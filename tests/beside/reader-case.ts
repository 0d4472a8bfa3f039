import type { ProblemKind } from '../../lib/digest/problem';
import type { SectionKind } from '../../lib/digest/section-kind';

/** What a careful reader finds in one of the files that stand beside a development checkout. */
export interface ReaderCase {
  /** Its path below the folder of cases. */
  file: string;
  /** One for each digest, in the file's order. */
  digests: CaseDigest[];
  /** The report's day, where the file tells one. */
  date?: string;
  /** Refusing the whole file in words is as right as reading it. */
  mayBeRefused?: true;
  /** What the import has to say. */
  told?: CaseProblem[];
  /** Nothing is wrong with the file, and nothing is to be said. */
  untold?: true;
}

/** What one digest must be; fragments are words that stand in it, white space aside. */
export interface CaseDigest {
  id: string;
  /** Without pictograms before it and a full stop behind it. */
  title?: string | undefined;
  lang?: string | undefined;
  /** How the lead begins; any of several may be right. */
  lead?: string | string[] | undefined;
  /** Words that are too far down for a lead, or none of its business. */
  beyondLead?: string[];
  /** Words that the digest holds. */
  holds?: string[];
  /** Words that are shown nowhere in its lead, labels and sections. */
  lacks?: string[];
  /** The kinds of its sections, in their order. */
  kinds?: SectionKind[];
  /** Labels that are among its sections'. */
  labels?: string[];
  /** The TeX of all formulas in it. */
  formulas?: string[];
  /** Leaving the paper out is as right. */
  optional?: true;
}

/** A problem that is told, known by any of these. */
export interface CaseProblem {
  kinds?: ProblemKind[];
  line?: number;
  /** Words of its detail. */
  detail?: string;
  /** How many there are; one or more where this is left out. */
  count?: number;
}
