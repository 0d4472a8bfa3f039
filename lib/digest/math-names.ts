/** MathML Core without anything that links, runs or loads. Source: https://w3c.github.io/mathml-core/ */
const TAGS = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd menclose'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'accent accentunder columnalign columnspacing rowspacing depth dir displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);

/** Whether a formula may have an element of this name. */
export function isMathTag(name: string): boolean {
  return TAGS.has(name);
}

/** Whether an element of a formula may have an attribute of this name. */
export function isMathAttribute(name: string): boolean {
  return ATTRIBUTES.has(name);
}
