import * as z from 'zod';
import { sectionKinds } from '../digest/section-kind';

const section = z.object({
  label: z.string().describe('The section’s heading, shown as it is, in the digest’s language.'),
  kind: z
    .enum(sectionKinds)
    .optional()
    .describe('What the section is about. Without it the label tells, where it is a known one.'),
  text: z.string().min(1).describe('Markdown with TeX ($x$, $$x$$). HTML is shown as text.'),
});

const paper = z.object({
  arxiv_id: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$/)
    .describe('An arXiv id without version: 2601.10387.'),
  title: z.string().describe('The paper’s original title.'),
  reading_source: z
    .string()
    .optional()
    .describe('What the summariser had read: HTML, PDF, or ArXiv Abs for the abstract alone.'),
  sections: z.array(section).min(1),
});

/** The JSON form that we recommend to publishers. `readRecords` reads it, and much that looks like it. */
export const jsonForm = z.object({
  title: z.string().describe('Who made it, the same every day: Hugging Face Daily Papers Report.'),
  date: z.iso.date().describe('The report’s day.'),
  source_url: z.url().optional().describe('Where the report comes from.'),
  papers: z
    .array(paper)
    .describe('One object a paper and language: a paper in two languages stands twice.'),
});

/** That form as a JSON Schema, published as `public/report.schema.json`. */
export function jsonFormSchema(): string {
  const schema = { title: 'Paperglance report', ...z.toJSONSchema(jsonForm) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
