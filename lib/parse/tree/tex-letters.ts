/** What a command of TeX stands for where it takes no argument, by its name. Source: https://ctan.org/pkg/comprehensive */
export const SYMBOLS = new Map(
  `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
  lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ
  psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ cong ≅ propto ∝
  ll ≪ gg ≫ times × div ÷ pm ± mp ∓ cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙
  to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
  Leftrightarrow ⇔ implies ⇒ iff ⇔ uparrow ↑ downarrow ↓ mapsto ↦ infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ emptyset ∅ varnothing ∅ setminus ∖
  wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ angle ∠ perp ⊥ parallel ∥ mid ∣ ldots … dots … cdots ⋯ prime ′
  sum ∑ prod ∏ int ∫ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ degree ° dagger † ddagger ‡ checkmark ✓ langle ⟨ rangle ⟩
  lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ triangle △ square □ blacksquare ■ diamond ⋄ heartsuit ♥ spadesuit ♠
  S § P ¶ copyright © textregistered ® texttrademark ™ textdegree ° textpm ± texttimes × textmu µ euro € pounds £
  textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < textgreater >
  textemdash — textendash – textbullet • textellipsis … textquotedblleft “ textquotedblright ”
  ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ LaTeX LaTeX TeX TeX`
    .split(/\s+/)
    .reduce<[string, string][]>((all, word, at, words) => {
      if (at % 2 === 0) all.push([word, words[at + 1] ?? '']);
      return all;
    }, []),
);

/** Accents by the sign or letter of their command, as combining characters. */
const ACCENTS: Record<string, string> = {
  ...{ "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304' },
  ...{
    '.': '\u0307',
    c: '\u0327',
    v: '\u030c',
    H: '\u030b',
    k: '\u0328',
    u: '\u0306',
    r: '\u030a',
  },
};

/** A letter with an accent of TeX, `"` and `o` as `ö`; null where the two are no letter. */
export function accented(accent: string, letter: string): string | null {
  const base = letter.replace(/^\\(?=[ij]$)/, '');
  const mark = ACCENTS[accent];
  if (mark === undefined || !/^\p{L}$/u.test(base)) return null;
  const composed = (base + mark).normalize('NFC');
  return composed.length === 1 ? composed : null;
}
