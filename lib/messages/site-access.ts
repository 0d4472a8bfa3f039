/** The right to work on the site, as browsers tell and ask of it. */
export const SITE_ACCESS = { origins: ['https://huggingface.co/*'] };
