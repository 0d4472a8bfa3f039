import { expect, it, test } from 'vitest';
import { codeLines, inMarkdown } from './in-markdown';

test.each([
  ['\\title{Notes on \\emph{kites}}', '# Notes on *kites*'],
  ['\\date{2026-01-02}', 'date: 2026-01-02'],
  ['\\date{\\today}', ''],
  ['\\section*{A Kite}\\label{sec:kite}', '## A Kite'],
  ['\\subsection{Its Tail}', '### Its Tail'],
  ['\\paragraph{Method.} It folds.', '**Method:** It folds.'],
  ['\\href{https://e.org/a\\_b\\%20c}{a page}', '[a page](https://e.org/a_b%20c)'],
  ['\\url{https://e.org/a%20b} % a comment', 'https://e.org/a%20b '],
  ['\\textbf{a \\emph{b} c}', '**a *b* c**'],
  ['2\\% of A \\& B, x\\_y', '2% of A & B, x_y'],
  ['M\\"uller, {\\\'E}va, \\v{C}apek, \\o{}re', 'Müller, Éva, Čapek, øre'],
  ["``quoted'' -- so~far --- \\ldots", '“quoted” – so far — …'],
  ['as $a_{1}\\,b\\%$ says~\\cite{kite}.', 'as $a_{1}\\,b\\%$ says.'],
  ['% nothing', ''],
  ['\\maketitle', ''],
  ['A line\\\\', 'A line'],
])('writes %s as Markdown', (text, written) => {
  expect(inMarkdown(text, 'notes.tex')).toEqual([written]);
});

it('drops what stands above and below the document, but for its title', () => {
  const text =
    '\\documentclass{article}\n\\title{Kites}\n\\begin{document}\nThey fly.\n\\end{document}\nrest';
  expect(inMarkdown(text, 'a.txt')).toEqual(['', '# Kites', '', 'They fly.', '', '']);
});

it('nests lists', () => {
  const text = [
    '\\begin{enumerate}',
    '\\item one',
    '\\begin{itemize}',
    '\\item[Tail] two',
    '\\end{itemize}',
    '\\end{enumerate}',
  ].join('\n');
  expect(inMarkdown(text, 'a.tex')).toEqual(['', '1. one', '', '   - **Tail**: two', '', '']);
});

it('keeps formulas', () => {
  const text = '\\begin{align}\na &= b \\\\\nc &= \\textbf{d}\n\\end{align}';
  expect(inMarkdown(text, 'a.tex')).toEqual([
    '$$\\begin{aligned}',
    'a &= b \\\\',
    'c &= \\textbf{d}',
    '\\end{aligned}$$',
  ]);
});

it('marks code', () => {
  expect(codeLines('\\begin{verbatim}\n\\section{a}\n\\end{verbatim}', 'a.tex')).toEqual([1, 2, 3]);
});

it('leaves Markdown that shows a command alone', () => {
  const text = '# How To\n\n\\section{A}\n\\section{B}';
  expect(inMarkdown(text, 'a.md')).toEqual(text.split('\n'));
});

test.each([
  [
    '\\arx{2601.00001} \\quad \\textit{A. Kite}',
    '[arXiv:2601.00001](https://arxiv.org/abs/2601.00001) · *A. Kite*',
  ],
  [
    '\\paper{Kites that \\emph{map}}{2601.00001}{%',
    '### [Kites that *map*](https://arxiv.org/abs/2601.00001)',
  ],
  ['\\note{Kites}{2601.00001}{They fly.}', '[Kites](https://arxiv.org/abs/2601.00001) · They fly.'],
  ['See \\arx{2601.00001}.', 'See [arXiv:2601.00001](https://arxiv.org/abs/2601.00001).'],
  ['\\both{2601.00001}{2601.00002}', '\\both2601.000012601.00002'],
])('writes the macro %s as its paper’s link', (text, written) => {
  expect(inMarkdown(text, 'notes.tex')).toEqual([written]);
});

it('sets its sources below a heading of their own', () => {
  const text = '\\begin{thebibliography}{9}\n\\bibitem{k} A. Kite. Winds.\n\\end{thebibliography}';
  expect(inMarkdown(text, 'notes.tex')).toEqual(['## References', '- A. Kite. Winds.', '']);
});
