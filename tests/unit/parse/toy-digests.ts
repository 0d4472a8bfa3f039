/** What `toldIn` makes of digests that many of the tests' files hold. */
export const KITES =
  '2603.00001 Kites that carry their own strings: A kite reels its string in when the wind drops.';
export const TENTS =
  '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams by a motor.';
export const BOATS =
  '2603.00003 Boats that row without any crew: A boat rows by the tide and by the sun.';
