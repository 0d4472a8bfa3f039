/** In milliseconds: for how long the leaving of a feed can be taken back. */
export const TAKEN_BACK_WITHIN = 3_600_000;
