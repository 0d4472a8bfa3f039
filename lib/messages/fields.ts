import * as z from 'zod/mini';

// Else zod tries `new Function` once, which the content security policy of our pages reports.
z.config({ jitless: true });

/** Fields that several messages have, as zod checks them on receipt. */
export const paperId = z.string().check(z.regex(/^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/));
export const digestKey = z.string().check(z.maxLength(300));
