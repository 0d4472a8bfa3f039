const RAISED = new Map(
  pairs('0123456789+-−=()*abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾*ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
);
const LOWERED = new Map(
  pairs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
);
const LONGEST = 12;

/** A short text in raised letters, `2` as `²`; null where Unicode lacks one of them. */
export function raised(text: string): string | null {
  return mapped(text, RAISED);
}

/** A short text in lowered letters, `2` as `₂`; null where Unicode lacks one of them. */
export function lowered(text: string): string | null {
  return mapped(text, LOWERED);
}

function mapped(text: string, letters: Map<string, string>): string | null {
  if (text === '' || text.length > LONGEST) return null;
  let out = '';
  for (const char of text) {
    const letter = letters.get(char);
    if (letter === undefined) return null;
    out += letter;
  }
  return out;
}

function pairs(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((char, at) => [char, targets[at] ?? char]);
}
