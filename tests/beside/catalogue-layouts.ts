/**
 * What lies in the publishers' repositories beside what a reader wants, by their notes: forms of paths as in
 * `invented-repositories.ts`. `digests` fit the glob that the notes have.
 */
export const layouts: Record<string, { digests: string[]; beside: string[] }> = {
  'chenin-wang/daily_huggingface_paper': {
    digests: ['archive/{Y}/{M}/{D}.md'],
    beside: ['README.md', 'LICENSE', 'main.py', '.github/workflows/a.yml'],
  },
  'Zi-yangChen/hf-daily-papers-summarizer': {
    digests: ['huggingface-daily-papers/huggingface-daily-papers-{Y}-{M}-{D}.md'],
    beside: ['github-trending/github-trending-{Y}-{M}-{D}.md', 'README.md', 'src/index.ts'],
  },
  'sunpeng1996/DailyPaper': {
    digests: ['src/content/papers/{Y}-{M}-{D}-{slug}-2608200{n}.md'],
    beside: [
      'src/content/news/{Y}-{M}-{D}-{slug}.md',
      'src/content/repos/{Y}-{M}-{D}-{slug}.md',
      'src/content/archive_papers/{Y}-{M}-{D}-{slug}-2508200{n}.md',
      'README.md',
      'package.json',
      'src/content/config.ts',
    ],
  },
  'bayesiansapien/cere-bro': {
    digests: ['wiki/{topic}/{Y}-{M}-{D}-{slug}.md'],
    beside: [
      'wiki/{topic}/concept-{slug}.md',
      'wiki/daily-digest/{Y}-{M}/{Y}-{M}-{D}.md',
      'wiki/index.md',
      'wiki/log.md',
      'raw/huggingface/{Y}-{M}-{D}.md',
      'README.md',
      'CLAUDE.md',
    ],
  },
  'Senmo996/hugginggface_daily_paper': {
    digests: ['data/daily/{Y}-{M}-{D}.json'],
    beside: ['data/tags/tag-{n}.json', 'data/tags.json', 'README.md', 'index.html', 'app.js'],
  },
  'cabbageland/cabbageclaw_paper_daily': {
    digests: ['paper_notes/{slug}.md'],
    beside: [
      'daily_papers/{Y}-{M}-{D}.md',
      'TASK.md',
      'README.md',
      'related_work/{slug}.md',
      'reading_queue/{slug}.md',
    ],
  },
  'zzjjay/llm-paper-radar': {
    digests: ['digests/{Y}-{M}-{D}.md'],
    beside: [
      'digests/{Y}-{M}-1{n}_en.md',
      'data/summarized/{Y}-{M}-{D}.json',
      'README.md',
      'README_en.md',
      'config.yaml',
    ],
  },
  'Throne0826/Daily-Arxiv-AI-Notes': {
    digests: ['docs/arxiv_daily/{Y}-{M}-{D}/{topic}/{slug}.md'],
    beside: [
      'docs/arxiv_daily/{Y}-{M}-{D}/index.md',
      'docs/arxiv_daily/{Y}-{M}-{D}/{topic}/index.md',
      'docs/index.md',
      'mkdocs.yml',
      'README.md',
      'docs/arxiv_daily/index.md',
    ],
  },
  'YuanxinGuo/audio-paper-daily': {
    digests: ['site/content/posts/{Y}-{M}-{D}/{slug}-2608-19916.md'],
    beside: [
      'site/content/posts/{Y}-{M}-{D}/_index.md',
      'site/content/posts/_index.md',
      'site/content/rankings/{Y}-{M}-{D}.md',
      'site/hugo.toml',
      'README.md',
    ],
  },
  'gabrielchua/daily-ai-papers': {
    digests: ['archive/{Y}/{M}/{D}.md'],
    beside: ['README.md', 'LICENSE', 'main.py', 'requirements.txt'],
  },
  'tsingqingyun/paper-daily-robotics': {
    digests: ['daily/{Y}-{M}-{D}/items/{Title}.md'],
    beside: [
      'daily/{Y}-{M}-{D}/index.md',
      'daily/{Y}-{M}-{D}/manifest.json',
      'README.md',
      'scripts/run.py',
    ],
  },
  'kimmyfa/speech-paper-daily': {
    digests: ['papers/{Y}-{M}-{D}/speech_paper_{Y}{M}{D}.md'],
    beside: ['papers/{Y}-{M}-{D}/generate_markdown.py', 'README.md'],
  },
  '70asunflower/daily-arXiv-ai-enhanced': {
    digests: ['data/{Y}-{M}-{D}_AI_enhanced_Chinese.jsonl'],
    beside: [
      'data/{Y}-{M}-{D}.jsonl',
      'data/{Y}-{M}-{D}_scored.jsonl',
      'data/{Y}-{M}-{D}.md',
      'assets/file-list.txt',
    ],
  },
  'dw-dengwei/daily-arXiv-ai-enhanced': {
    digests: ['data/{Y}-{M}-{D}_AI_enhanced_Chinese.jsonl'],
    beside: [
      'data/{Y}-{M}-{D}.jsonl',
      'data/{Y}-{M}-{D}.md',
      'data/2025-10-14_AI_enhanced_English.jsonl',
      'assets/file-list.txt',
    ],
  },
  'jeongiin/hf-daily-paper-korean-autoflow': {
    digests: ['hf-daily-paper-ko-gpt/{Y}-{M}-{D}_paper_ko.json'],
    beside: [
      'hf-daily-paper-ko-gpt/2025-10-14_paper_ko-ex.json',
      'paper_metadata_download/{Y}-{M}-{D}.json',
      'README.md',
      'LICENSE',
    ],
  },
  'hdShang/arxiv-daily': {
    digests: ['docs/{cat}/{Y}-{M}-{D}/papers/2608143{n}v2-{slug}.md'],
    beside: [
      'docs/{cat}/{Y}-{M}-{D}/index.md',
      'docs/index.md',
      'mkdocs.yml',
      'README.md',
      'docs/assets/{slug}.png',
    ],
  },
  'zhaoyang97/daily-arxiv': {
    digests: ['docs/{Y}-{M}-{D}/{slug}.md'],
    beside: ['docs/{Y}-{M}-{D}/index.md', 'docs/index.md', 'mkdocs.yml', 'README.md'],
  },
  'qlsinori/daily-paper-reader': {
    digests: ['docs/20260729-202608{D}/{id}v1-{slug}.md'],
    beside: [
      'docs/20260729-202608{D}/README.md',
      'docs/20260729-202608{D}/{id}v1-{slug}.txt',
      'docs/conference/icml/{slug}.md',
      'docs/assets/{id}.webp',
      'docs/_sidebar.md',
      'docs/README.md',
      'README.md',
      'config.yaml',
      'index.html',
    ],
  },
  'lzx1413/daily_paper': {
    digests: ['summaries_2026-03-0{n}.json'],
    beside: [
      'raw_papers_2026-03-0{n}.json',
      'classified_2026-03-0{n}.json',
      'arxiv_report_2026-03-0{n}.md',
      'README.md',
      'main.py',
      'config.json',
    ],
  },
  'xianshang33/llm-paper-daily': {
    digests: ['summary/{Y}-{M}/{id}.md'],
    beside: ['summary_en/{Y}-{M}/{id}.md', 'README.md', 'README_en.md'],
  },
  'hiwei93/hf-daily-papers-newsletter': {
    digests: ['{Y}{M}{D}-hf-daily-papers.md'],
    beside: ['README.md'],
  },
  'alloevil/AI-Paper-Daily': {
    digests: ['docs/{Y}-{M}-{D}.md'],
    beside: ['docs/index.html', 'docs/index.md', 'README.md', 'fetch.py'],
  },
  'AtharvaDomale/Daily-HuggingFace-AI-Papers': {
    digests: ['data/daily/{Y}-{M}-{D}.json'],
    beside: [
      'data/weekly/{Y}-W{n}.json',
      'data/monthly/{Y}-{M}.json',
      'data/latest.json',
      'data/papers.json',
      'data/daily/2025-12-0{n}.json=2',
      'README.md',
    ],
  },
  'Misaki-Wang/mipaper': {
    digests: ['reports/hf-daily/{Y}-{M}-{D}/hf-daily-{Y}-{M}-{D}.md'],
    beside: [
      'reports/hf-daily/{Y}-{M}-{D}/hf-daily-{Y}-{M}-{D}.json',
      'site/data/hf-daily/{Y}-{M}-{D}.json',
      'site/data/hf-daily/{Y}-{M}-{D}.md',
      'README.md',
      'site/index.html',
    ],
  },
  '2404589803/hf-daily-paper-newsletter-chinese': {
    digests: ['HF-day-paper-deepseek/{Y}-{M}-1{n}_HF_deepseek_clean.json'],
    beside: [
      'Paper_metadata_download/{Y}-{M}-{D}.json',
      'newsletters/{Y}-{M}-1{n}_daily_paper.md',
      'README.md',
      'LICENSE',
    ],
  },
  'lianghsun/hf-papers-zh-tw': {
    digests: ['data/{Y}-{M}-{D}/{id}/abstract_zh.txt'],
    beside: [
      'data/{Y}-{M}-{D}/{id}/title_zh.txt',
      'data/{Y}-{M}-{D}/{id}/tags.json',
      'data/{Y}-{M}-{D}/{id}/parsed.json',
      'data/{Y}-{M}-2{n}/{id}/translated_md.txt',
      'README.md',
    ],
  },
  'junle-chen/daily-arXiv-gemini-enhanced': {
    digests: [
      'data/{Y}-{M}-{D}_database_AI_enhanced_Chinese.jsonl',
      'data/{Y}-{M}-{D}_trajectory_llm_AI_enhanced_Chinese.jsonl',
      'data/{Y}-{M}-1{n}_unique_AI_enhanced_Chinese.jsonl',
    ],
    beside: [
      'data/{Y}-{M}-{D}_database.md',
      'data/{Y}-{M}-{D}_database.jsonl',
      'data/{Y}-{M}-2{n}_database_AI_enhanced_Chinese_x.jsonl=0',
      'README.md',
    ],
  },
  'sicilyala/daily_paper_summary': {
    digests: ['newspaper/markdown/0227_papers.md', 'newspaper/markdown/03{D}_papers.md'],
    beside: ['README.md', 'newspaper/json/03{D}_papers.json', 'main.py'],
  },
  'dair-ai/ML-Papers-of-the-Week': {
    digests: ['research/ml-potw-10232023.csv'],
    beside: ['README.md', 'pics/a.png'],
  },
};
