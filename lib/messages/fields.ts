import { text, textLike } from './checks';

/** Fields that several messages have, as they are checked on receipt. */
export const paperId = textLike(/^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/);
export const digestKey = text(300);
