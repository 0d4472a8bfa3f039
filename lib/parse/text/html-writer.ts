import { CELL_BREAK } from './cell-break';
import type { Line } from './line';

const ONLY_BULLET = /^\s*(?:[-*+]|\d{1,3}[.)])\s*$/;

/** Gathers what is read of HTML in Markdown into lines. */
export class HtmlWriter {
  lineNumber = 1;
  /** How many lines were written: tells whether a tag's two ends stand on one. */
  count = 0;
  current = '';
  quoted = 0;
  #lines: Line[] = [];
  #number = 1;
  #cells: string[] | null = null;
  #rows: { number: number; cells: string[] }[] | null = null;
  #nested = 0;
  #rowNumber = 1;
  #openCell = false;
  #heads = false;
  /** A list's item whose text comes in a block of its own. */
  #bulletWaits = false;

  startLine(): void {
    if (this.current === '') this.#number = this.lineNumber;
  }

  text(text: string): void {
    if (this.current === '') this.#number = this.lineNumber;
    if (this.#bulletWaits && text.trim() === '') return;
    this.current += this.#bulletWaits ? text.trimStart() : text;
    this.#bulletWaits = false;
  }

  /** The end of a line of the source. */
  endLine(): void {
    if (this.#rows) this.text(' ');
    else if (!this.#bulletWaits) this.#push();
  }

  /** A block's edge: what follows stands on a line of its own. */
  edge(): void {
    if (this.#rows) this.text(CELL_BREAK);
    else if (ONLY_BULLET.test(this.current)) {
      this.current = `${this.current.trimEnd()} `;
      this.#bulletWaits = true;
    } else if (this.current.trim() !== '') {
      this.#push();
      this.#lines.push({ number: this.lineNumber, text: '', fenced: false });
    } else this.current = this.current.trim();
  }

  lineBreak(): void {
    if (this.#rows || this.current.trimStart().startsWith('|')) this.text(CELL_BREAK);
    else this.#push();
  }

  fenced(line: Line): void {
    if (this.current !== '') this.#push();
    this.#lines.push(line);
    this.count++;
  }

  table(name: string, closing: boolean): void {
    if (name !== 'table') this.#tablePart(name, closing);
    else if (closing) {
      this.#nested--;
      if (this.#nested <= 0) this.#endTable();
    } else {
      this.#nested++;
      if (this.#nested <= 1) this.#startTable();
    }
  }

  #startTable(): void {
    this.edge();
    this.#rows = [];
    this.#heads = false;
  }

  /** A row or a cell that opens or closes; of a table within a cell, it is text of that cell. */
  #tablePart(name: string, closing: boolean): void {
    if (this.#nested !== 1 || !this.#rows) return;
    this.#endCell();
    if (name === 'tr') {
      this.#endRow();
      if (!closing) this.#cells = [];
      this.#rowNumber = this.lineNumber;
    } else if (!closing) this.#cells ??= [];
  }

  finish(): Line[] {
    if (this.#rows) this.#endTable();
    if (this.current !== '') this.#push();
    return this.#lines;
  }

  #push(): void {
    const quote = this.quoted > 0 && this.current.trim() !== '' ? '> ' : '';
    this.#lines.push({ number: this.#number, text: quote + this.current.trimEnd(), fenced: false });
    this.current = '';
    this.#bulletWaits = false;
    this.#number = this.lineNumber;
    this.count++;
  }

  #endCell(): void {
    const cell = this.current.replace(/[ \t]+/g, ' ').replace(/^[\s\u2028]+|[\s\u2028]+$/g, '');
    if (this.#cells && cell !== '') this.#cells.push(cell.replace(/\|/g, '\\|'));
    else if (this.#cells && this.#openCell) this.#cells.push('');
    this.current = '';
  }

  #endRow(): void {
    if (this.#cells && this.#cells.length > 0)
      this.#rows?.push({ number: this.#rowNumber, cells: this.#cells });
    this.#cells = null;
  }

  cell(open: boolean, head: boolean): void {
    this.#openCell = open;
    this.#heads ||= head;
  }

  #endTable(): void {
    this.#endCell();
    this.#endRow();
    const rows = this.#rows ?? [];
    this.#rows = null;
    this.#nested = 0;
    this.current = '';
    // A table without heads, of one column or two, only lays out what it holds.
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (
      width === 1 ||
      (width === 2 &&
        !this.#heads &&
        rows.some(({ cells }) => cells.some((cell) => cell.includes(CELL_BREAK))))
    ) {
      for (const { number, cells } of rows) {
        const texts = cells
          .flatMap((cell) => cell.replaceAll('\\|', '|').split(CELL_BREAK))
          .map((text) => text.trim());
        for (const text of [...texts.filter(Boolean), ''])
          this.#lines.push({ number, text, fenced: false });
      }
      this.count++;
      return;
    }
    rows.forEach(({ number, cells }, index) => {
      this.#lines.push({ number, text: `| ${cells.join(' | ')} |`, fenced: false });
      if (index === 0)
        this.#lines.push({ number, text: `|${cells.map(() => '---|').join('')}`, fenced: false });
    });
    this.#lines.push({ number: this.lineNumber, text: '', fenced: false });
    this.count++;
  }
}
