import { remembered } from './remembered';
import type { SectionKind } from './section-kind';

/**
 * What publishers call their sections, in many languages. One line a kind; compared without case,
 * white space and punctuation. A label that is not here is kept as it is, with the kind `other`.
 */
const LABELS: Record<Exclude<SectionKind, 'other'>, string> = {
  field:
    '应用领域|研究领域|领域|所属领域|研究方向|应用场景|关键词|关键字|核心关键词|核心关键字|主题|應用領域|研究領域|關鍵詞|關鍵字|' +
    'field|application field|application area|applications|domain|research area|research field|topic|topics|keywords|key words|' +
    '分野|研究分野|応用分野|キーワード|분야|연구 분야|키워드|lĩnh vực|từ khóa|schlüsselwörter|mots-clés|palabras clave',
  summary:
    '一句话|一句話|ひとことで|ひとことで言うと|一句话核心贡献|一句话总结|一句话摘要|一句话概述|一句话概括|一句话结论|一句话介绍|一句话要点|一句话简介|一句话解读|一句话核心摘要|一句话核心总结|一句话核心概述|' +
    '先用一句话判断|核心贡献一句话|概述|概要|概览|总结|简介|速览|速读|快速总结|论文总结|论文概述|论文简介|中文总结|中文摘要|摘要中文|摘要翻译|核心|核心观点|核心思想|核心内容|主要内容|内容概要|导读|简评|看点|' +
    '主要工作|本文主要工作|论文主要工作|介绍本文的主要工作|工作概述|论文速读|一句話摘要|一句話總結|一句話介紹|總結|概覽|論文摘要翻譯|中文摘要翻譯|重點摘要|' +
    "tl;dr|tldr|tl dr|summary|description|ai summary|brief summary|short summary|quick summary|executive summary|overview|at a glance|in brief|in short|gist|pitch|the pitch|elevator pitch|key takeaway|the gist|what|what it does|what it is|what it's about|" +
    'one-sentence contribution|one-sentence core contribution|one-sentence takeaway|one-sentence summary|one sentence summary|one-line summary|one-liner|1-sentence summary|1-sentence core summary|core contribution|core idea|main idea|key idea|' +
    '핵심 아이디어|한 줄 요약|한줄 요약|요약|핵심 요약|개요|논문 요약|핵심 내용|초록 번역|要約|一言まとめ|一言でいうと|ひとことで|ひとことで言うと|ひとことでいうと|一言で言うと|一行要約|まとめ|概要 日本語|ひとことまとめ|どんなもの|' +
    'tóm tắt|tổng quan|ý chính|zusammenfassung|résumé|resumen|riassunto|sommario|resumo|кратко|резюме|краткое содержание|ringkasan|özet|ملخص|สรุป',
  usage:
    '使用指南|使用方法|使用方式|如何使用|使用說明|使用说明|使用建议|如何复现|复现指南|怎么用|实践指南|实现与部署|' +
    'usage|usage guide|how to use|how to use it|user guide|getting started|implementation|implementation and deployment|reproduction|使い方|利用方法|사용법|사용 방법|cách sử dụng',
  motivation:
    '动机|缘起|緣起|研究动机|研究背景|背景|研究背景与动机|背景与动机|背景与问题|背景知识|核心痛点|痛点|核心问题|研究问题|主要研究问题|主要研究问题或目标|研究目标|研究目的|目的|问题|问题定义|问题陈述|解决的问题|解决了什么问题|要解决的问题|为什么重要|' +
    '問題|問題定義|動機|研究動機|研究背景與動機|研究目的與動機|' +
    'motivation|background|background and motivation|problem|problem statement|problem addressed|the problem|research problem|research question|main research question|main research question or objective|objective|objectives|goal|goals|aim|purpose|challenge|challenges|context|introduction|why it matters|why this matters|why it is worth watching|' +
    '왜 중요한가|왜 주목할 만한가|연구 배경|연구 동기|배경|동기|문제|문제 정의|연구 목적|목적|背景と目的|課題|研究の背景|目的と背景|解決したい課題|bối cảnh|động lực|vấn đề|mục tiêu|motivación|contexte|problème|мотивация|проблема',
  method:
    '方法|作法|关键方法|关键方法论|研究方法|技术方法|技术方法分析|技术方案|技术细节|技术路线|技术要点|方法详解|方法论|方法概述|方法介绍|方法介绍与分析|核心方法|主要方法|提出的方法|论文提出的方法论|整体框架|模型架构|框架|解决方案|核心思路|关键技术|怎么做的|' +
    '方法論|技術方法|研究方法論|技術細節|解決方案|' +
    'method|methods|methodology|key methodology|key methods|approach|proposed method|proposed approach|our approach|solution|the solution|technical details|technical approach|technique|techniques|architecture|framework|how it works|how does it work|how|' +
    '어떻게 작동하는가|작동 방식|작동 원리|手法|提案手法|提案内容|提案|アプローチ|技術や手法のキモ|技術の詳細|방법|방법론|연구 방법|제안 방법|접근 방법|핵심 방법|기술적 세부사항|phương pháp|cách tiếp cận|methode|ansatz|méthode|método|métodos|metodo|метод|методология',
  innovations:
    '主要创新点|创新点|创新之处|创新|核心创新|核心创新点|关键创新|关键创新点|主要创新|技术创新|核心贡献|主要贡献|贡献|研究贡献|关键贡献|论文贡献|主要亮点|亮点|核心亮点|亮点与洞察|论文亮点|研究亮点|核心要点|关键要点|主要看点|核心痛点与创新点|创新点方法|' +
    '主要創新點|創新點|核心貢獻|主要貢獻|貢獻|亮點|重點|關鍵貢獻|' +
    "innovations|innovation|key innovation|key innovations|main innovations|key contribution|key contributions|main contribution|main contributions|core contributions|contribution|contributions|novelty|methodological novelty|empirical novelty|what's new|what is new|highlights|key highlights|highlight|key insights|key insight|insights|" +
    '무엇이 새로운가|새로운 점|주요 기여|기여|핵심 기여|주요 기여점|핵심 포인트|주요 특징|新規性|主な貢献|貢献|ポイント|要点|先行研究と比べてどこがすごい|đóng góp|đóng góp chính|điểm mới|beiträge|contributions principales|contribuciones|вклад|новизна',
  results:
    '实验效果|实验结果|实验结论|实验数据|实验关键数据|实验亮点|实验分析|实验评估|实验设计|实验验证|实验与结果|主要结果|关键结果|主要成果|关键成果|成果|研究成果|实验|结果|效果|性能|性能表现|主要发现|关键发现|核心发现|发现|证据|评估结果|關鍵發現|主要發現|' +
    '實驗結果|實驗效果|實驗|主要結果|' +
    'results|result|experimental results|experiment results|experiments|experiment|experiments and results|experimental setup|evaluation|key results|main results|primary results|performance|performance highlights|findings|key findings|main findings|evidence|benchmarks|' +
    '결과|실험 결과|주요 결과|실험|성능|주요 발견|結果|実験結果|実験|評価|主な結果|どうやって有効だと検証した|kết quả|thí nghiệm|ergebnisse|résultats|resultados|risultati|результаты|эксперименты',
  limitations:
    '局限|局限性|局限与不足|局限性与不足|不足|不足与局限|不足之处|限制|缺点|局限性可改进方向|可改进方向|改进方向|限制與不足|侷限性|' +
    'limitations|limitation|weaknesses|weakness|drawbacks|limitations and future work|caveats|caveat|key caveat|key caveats|open problems|한계|한계점|제한점|限界|課題と限界|議論はある|hạn chế|limites|limitaciones|limitações|einschränkungen|ограничения',
  conclusion:
    '结论|主要结论|结语|启示|对ai从业者的主要启示|对ai从业者的启示|潜在影响力|潜在影响|影响|影响力|相关性与影响|意义|研究意义|价值|应用价值|实际意义|未来工作|展望|評價|结论与展望|结论与启示|主要结论与发现|' +
    '結論|啟示|影響|意義|未來工作|' +
    'conclusion|conclusions|impact|potential impact|implications|implication|practical implications|principal implication for ai practitioners|takeaways|takeaway|key takeaways|significance|future work|discussion|so what|' +
    '결론|시사점|의의|향후 연구|결론 및 시사점|今後の課題|意義と影響|kết luận|ý nghĩa|schlussfolgerung|fazit|conclusiones|conclusione|conclusão|заключение|вывод|выводы',
  abstract:
    '摘要|论文摘要|原文摘要|摘要原文|英文摘要|原始摘要|原始摘要与来源|論文摘要|英文原摘要|abstract|original abstract|paper abstract|arxiv abstract|english abstract|abstract original|abstract en|초록|원문 초록|アブストラクト|要旨|tóm tắt gốc|аннотация',
};

/**
 * More of what they call them. These tell a label's kind only as the whole of it: as a word in a longer line they
 * stand in titles just as well.
 */
const WHOLE_LABELS: Partial<Record<SectionKind, string>> = {
  field:
    '应用方向|适用领域|技术领域|研究主题|研究课题|核心主题|anwendungsgebiet|forschungsgebiet|fachgebiet|themen|stichwörter' +
    '|domaine|domaines|thèmes|área|área de investigación|área de pesquisa|área de estudio|campo|temas|palavras-chave|área de aplicação' +
    '|parole chiave|ambito|область|ключевые слова|тема|kata kunci|bidang|anahtar kelimeler' +
    '|konu|المجال|الكلمات المفتاحية|トピック|分野・応用|응용 분야|주제',
  summary:
    'l’idée|l’idea|la idea|la idée|die idee|a ideia|идея|the idea|in essence|essentially|claim|the claim|main claim|central claim|core claim|key claim|kernthese|la tesis|a tese|la thèse|главный тезис|核心主张|核心主張|en clair|大白话|大白话版|说人话|人话版|白话版|一句大白话|白話|白話文|kısaca|in plain english|in plain words|plain english|' +
    '做了什么|做了啥|干了什么|讲了什么|说了什么|qué hacen|qué proponen|ce qu’ils font|' +
    '解读|论文解读|内容解读|ai解读|中文解读|内容简述|内容概述|内容摘要|内容提要|内容总结|要点速览|简要概述|简要介绍|简要总结|核心概要|核心摘要|核心总结|论文大意|大意|文章概要|文章总结|摘要翻译|一句话' +
    '|太长不看|省流|這篇在做什麼|內容簡述|內容概述|內容摘要|內容總結|簡介|簡述|概述與摘要|核心觀點|de qué trata|de qué va' +
    '|en pocas palabras|em poucas palavras|en resumen|resumen ejecutivo|idea principal|resumo executivo' +
    '|do que se trata|em resumo|visão geral|ideia principal|worum geht es|worum es geht' +
    '|kurz|kurzfassung|kurz gesagt|überblick|kernaussage|auf einen blick|in kürze' +
    '|de quoi s’agit-il|de quoi ça parle|en bref|aperçu|synthèse|idée principale' +
    '|l’essentiel|di cosa si tratta|in breve|panoramica|sintesi|idea principale' +
    '|о чём статья|о чем статья|суть|краткий обзор|обзор|главное|основная идея' +
    '|nội dung chính|tóm lược|tóm tắt nội dung|tóm tắt ngắn|ikhtisar|gambaran umum' +
    '|intisari|kısa özet|genel bakış|ana fikir|نظرة عامة|الخلاصة|خلاصة|الملخص' +
    '|الفكرة الرئيسية|概要と要点|一文要約|サマリー|要約文|どんな論文か|どんな論文|どんなもの|どんなものか|どんな研究|どんな研究か|どんな論文ですか|この論文の概要|한줄요약|한 문장 요약|내용 요약|간단 요약' +
    '|무엇에 관한 논문인가',
  motivation:
    '要解决什么问题|why does it matter|why does this matter|解决什么问题|研究什么问题|为什么做|为什么要做|问题背景|背景动机|研究背景与问题|存在的问题|現有問題|為什麼重要|要解決的問題|解決的問題' +
    '|problema|problemas|contexto|motivação|objetivo|objetivos|hintergrund|problemstellung' +
    '|ziel|fragestellung|motivation et contexte|objectif|objectifs|problématique|contesto' +
    '|motivazione|obiettivo|предпосылки|цель|цели|задача|latar belakang|masalah|tujuan' +
    '|motivasi|arka plan|sorun|problem tanımı|المشكلة|الدافع|الهدف|الخلفية|背景・課題|目的・背景' +
    '|動機付け|なぜ重要か|문제점|해결하려는 문제|연구 배경 및 동기|đặt vấn đề|vấn đề nghiên cứu',
  method:
    '关键做法|具体做法|核心做法|做法|关键作法|nasıl|nasıl yapıldı|what they did|o que fizeram|qué hicieron|ce qu’ils ont fait|cosa hanno fatto|' +
    '怎么做|如何做的|how does it solve it|how does it solve the problem|how is it solved|方法与模型|方法与技术|核心机制|系统架构|技术实现|技术架构|方法原理|怎麼做的|做法說明|方法說明|技術架構|核心方法論|main approach' +
    '|key method|the method|how they did it|cómo funciona|enfoque|metodología|abordagem' +
    '|metodologia|como funciona|so funktioniert es|vorgehen|methodik|verfahren' +
    '|comment ça marche|approche|méthodologie|méthodes|come funziona|approccio|методы' +
    '|подход|как это работает|pendekatan|cara kerja|metodologi|yöntem|yaklaşım' +
    '|nasıl çalışır|المنهج|المنهجية|الطريقة|手法の概要|提案手法の概要|方法・アプローチ|技術や手法のキモはどこ|どうやって実現したか' +
    '|방법 및 접근|핵심 기술|cách thực hiện|phương pháp nghiên cứu',
  innovations:
    'idea|idée|idee|ce qui convainc|was überzeugt|lo que convence|o que convence|what convinces|关键贡献点|key ideas|key points|main points|bullets|bullet points|文章的核心贡献点|核心贡献点|主要贡献点|创新亮点|创新与贡献|贡献与创新|新意|关键洞察|核心洞察|新在哪里|strengths|strong points' +
    '|advantages|优点|优势|長處|優點|優勢|新穎之處|主要亮點|novedades|aportes|aportaciones|aportaciones principales' +
    '|contribuciones clave|contribuciones principales|principais contribuições|puntos clave|contribuições|inovações|novidade|pontos principais' +
    '|neuerungen|neuheiten|hauptbeiträge|kernpunkte|stärken|nouveautés|contributions clés' +
    '|points clés|contributi|contributi principali|novità|punti chiave|новшества|основной вклад|ключевые идеи' +
    '|преимущества|kontribusi|kebaruan|poin utama|katkılar|yenilikler|öne çıkanlar' +
    '|المساهمات|الابتكارات|النقاط الرئيسية|ここがすごい|どこがすごい|どこがすごいか|すごいところ|先行研究と比べてどこがすごいか|先行研究と比べてどこがすごいの' +
    '|貢献と新規性|핵심 통찰|장점|강점|điểm nổi bật|đóng góp mới',
  results:
    'the numbers|numbers|les chiffres|los números|os números|die zahlen|i numeri|цифры|成绩单|成绩|战绩|跑分|成績|数字で見る|숫자로 보면|what they found|o que acharam|o que encontraram|qué encontraron|ce qu’ils ont trouvé|cosa hanno trovato|' +
    '效果如何|结果如何|效果怎么样|实验与评测|实现与评测|评测|评测结果|评估|实验与评估|定量结果|實驗與結果|評估結果|效果與結果|experimentos' +
    '|evaluación|hallazgos|resultados clave|resultados principais|avaliação|experimente' +
    '|auswertung|wichtigste ergebnisse|expériences|évaluation|résultats clés|résultats principaux|principaux résultats|esperimenti' +
    '|valutazione|оценка|основные результаты|hasil|eksperimen|evaluasi|sonuçlar|deneyler' +
    '|bulgular|النتائج|التجارب|検証結果|どうやって有効だと検証したか|どうやって有効性を検証したか|有効性の検証|실험 및 결과|평가|검증 결과' +
    '|đánh giá|kết quả chính',
  usage:
    'anwendung|benutzung|verwendung|utilisation|mode d’emploi|cómo usarlo|cómo se usa|uso|modo de uso|como usar' +
    '|come si usa|utilizzo|использование|как использовать|cara penggunaan|kullanım',
  limitations:
    'cuidado|ce qui manque|was fehlt|lo que falta|o que falta|what is missing|what’s missing|' +
    '槽点|吐槽|吐槽点|美中不足|留意|小遗憾|아쉬운 점|아쉬웠던 점|気になる点|惜しい点|quibble|quibbles|nitpick|nitpicks|gripe|gripes|kritikpunkte|bémol|bémols|' +
    '已有工作的不足|证据边界|适用边界|能力边界|边界|缺点与不足|局限与挑战|挑战与局限|风险|存疑之处|短板|疑点|缺點|限制|不足之處|局限與挑戰|cons|shortcomings' +
    '|open questions|limitaciones y trabajo futuro|desventajas' +
    '|limitações e trabalhos futuros|schwächen|grenzen|limitations et perspectives' +
    '|faiblesses|limiti|limitazioni|недостатки|слабые стороны|keterbatasan|kelemahan' +
    '|kısıtlar|sınırlamalar|القيود|نقاط الضعف|議論|議論はあるか|議論はありますか|欠点|한계 및 향후 연구|단점|약점' +
    '|điểm yếu',
  conclusion:
    '未来研究方向|bottom line|the bottom line|总结与思考|总结与启示|总结与展望|思考|个人思考|未来方向|后续工作|后续研究|未来展望|洞察启示|启发|启发与思考|对我们的启示|实践意义|應用價值|未來方向|未來展望|啟發' +
    '|future directions|future research|future research directions|outlook' +
    '|practical applications|why this may be relevant|real-world applications' +
    '|aplicaciones prácticas|implicaciones|conclusión|trabajo futuro|por qué importa' +
    '|implicações|conclusões|trabalhos futuros|por que importa|ausblick|bedeutung' +
    '|auswirkungen|warum es wichtig ist|conclusion et perspectives|implications pratiques' +
    '|perspectives|pourquoi c’est important|conclusioni|implicazioni|prospettive|значение' +
    '|перспективы|практическое применение|kesimpulan|implikasi|dampak|sonuç|çıkarımlar' +
    '|الاستنتاج|الخاتمة|الأثر|الأهمية|まとめと考察|考察|今後の展望|意義|結論と今後|향후 과제|향후 연구 방향|결론과 의의' +
    '|tầm quan trọng|hướng phát triển',
  abstract:
    '摘要（原文）|英文摘要原文|原文摘要英文|作者摘要|abstracto|resumen original|resumo original' +
    '|originalzusammenfassung|résumé original|abstract originale|оригинальная аннотация' +
    '|abstrak|الملخص الأصلي|原論文の要旨|アブストラクト原文|영문 초록|원문 요약',
};

/** However a label goes on, this says what it is. */
const ONE_SENTENCE =
  /一句(?:话|話)|(?:one|1|single)[- ](?:sentence|line)|tl;?dr|한 ?(?:줄|문장)|一言|(?:una|uma|une|einem|één) (?:sola |seule |einzigen )?(?:frase|oración|línea|linha|phrase|ligne|satz|riga|zin)|(?:одн|двух)\p{L}{1,3} (?:предложени|фраз|строк|слов)|(?:một|1) câu|tek cümle|satu kalimat|jednym zdaniu|جملة واحدة/iu;
/** What a writer felt in reading, and not what a paper says. */
const IMPRESSION =
  /느낌|느낀|소감|감상|후기|感想|感受|吐槽|impression|reaction|how it felt|sensaci|réaction/i;
/** The same as a whole label: `En una frase`, `В одном предложении`. */
const IN_ONE_SENTENCE =
  /^(?:(?:la |el |o |a |das |le |l['’])?(?:paper|artículo|artigo|articolo|article|essentiel|idée|contribution|contribución|contribuição|tóm tắt|dalam|trong|en|em|in|numa|dans|в|w|на|ve|de)\s?){0,3}(?:(?:una|uma|une|einem|één) (?:sola |seule |einzigen )?(?:frase|oración|línea|linha|phrase|ligne|satz|riga|zin)|numa frase|одн\p{L}{1,3} (?:предложени\p{L}{1,2}|фраз\p{L}{1,2}|строк\p{L}{1,2})|(?:một|1) câu|tek cümle(?:de|yle)?|satu kalimat|jednym zdaniu|جملة واحدة)$/iu;

/** A summary by its length: `3行まとめ`, `三句话总结`, `세 줄 요약`, `In three lines`. */
const COUNTED_LINES =
  /^(?:[2-9]|[二三四五两])\s?(?:行|句话|句話|点|點|つのポイント)(?:で|で(?:わかる|分かる))?(?:まとめ|要約|要点|概要|总结|總結|摘要|概括|概述|说明|說明)$|^(?:[2-9]|두|세|네|다섯)\s?(?:줄|문장)(?:로)?\s?(?:요약|정리)$|^(?:the paper |summary )?in (?:two|three|four|five|[2-5]) (?:lines|sentences|bullets|points)$|^(?:two|three|four|five|[2-5])[- ](?:line|sentence|bullet|point) (?:summary|takeaways?|tl;?dr)$|^(?:en|in|em) (?:deux|trois|zwei|drei|dos|tres|due|tre|duas|três|[2-5]) (?:lignes|phrases|sätzen|zeilen|líneas|frases|linhas|righe|frasi)$|^в (?:двух|трёх|трех) (?:строках|предложениях)$/i;

/** A reader's question what a paper is about: `Q：这篇想说啥？`, `What is it about?` */
const ABOUT_WHAT =
  /^(?:q\s?\d{0,2}\s?[:：.]\s?)?(?:(?:这|這|该|本)(?:篇|文|个|個)?(?:论文|論文|文章|工作|研究|paper)?|它|论文|論文|作者|他们)?(?:想|要|在|到底|主要|究竟|都){0,2}(?:说|讲|講|說|聊)(?:了|的是|的)?(?:啥|什么|什麼|个啥)[?？]?$|^(?:q\s?[:：.]\s?)?what(?:['’]s| is) (?:it|this|the paper|this paper)(?: all)? about\??$/iu;

/** What is still to be done, whatever it is done in: `未来研究方向` is no field. */
const STILL_TO_COME = /^(?:未来|未來|后续|後續|今後|향후|future)\s?/i;

/** No label that is known is as long, whatever stands between its letters. */
const LONGEST_LABEL = 120;

/** Beyond this a line is no label, whatever word it holds. */
const LONGEST_NEAR = 40;

const KIND_BY_LABEL = new Map(
  [...Object.entries(WHOLE_LABELS), ...Object.entries(LABELS)].flatMap(([kind, labels]) =>
    labels.split('|').map((label) => [normalise(label), kind as SectionKind] as const),
  ),
);

/** Words that are enough to tell a longer label's kind: not single letters, and the longest first. */
const WORDS = Object.entries(LABELS)
  .flatMap(([kind, labels]) =>
    labels.split('|').map((label) => ({ word: label.toLowerCase(), kind: kind as SectionKind })),
  )
  .filter(({ word }) => isCjk(word) || word.length >= 5)
  .sort((a, b) => b.word.length - a.word.length);

/** The kind that a label stands for, whatever its case and punctuation; null where nobody knows it. */
export const kindOfLabel = remembered((label): SectionKind | null =>
  label.length > LONGEST_LABEL
    ? null
    : (KIND_BY_LABEL.get(normalise(label)) ?? (isSummary(label.trim()) ? 'summary' : null)),
);

/**
 * The kind that a label seems to stand for: its own, else that of its first part (`创新点 / 方法`) or of
 * a word in it that labels are made of (`本文工作的主要亮点`). Null for long lines and unknown words.
 */
export const nearKindOfLabel = remembered((label): SectionKind | null => {
  const exact = kindOfLabel(label);
  if (exact || label.length > LONGEST_NEAR) return exact;
  if (ONE_SENTENCE.test(label)) return kindOfSentence(label);
  if (STILL_TO_COME.test(label)) return 'conclusion';
  const plain = label.replace(/[（(][^）)]*[）)]/g, ' ').toLowerCase();
  const whole = kindOfLabel(plain);
  if (whole) return whole;
  for (const part of plain.split(/[/、,，&+·|]|与|和|及|與|\band\b/)) {
    const kind = part.trim() === '' ? null : kindOfLabel(part);
    if (kind) return kind;
  }
  return WORDS.find(({ word }) => holdsWord(plain, word))?.kind ?? null;
});

function kindOfSentence(label: string): SectionKind {
  return IMPRESSION.test(label) ? 'conclusion' : 'summary';
}

function isSummary(label: string): boolean {
  if (COUNTED_LINES.test(label) || ABOUT_WHAT.test(label)) return true;
  // The whole label is looked at where it holds the words at all: its expression takes long to be made.
  return ONE_SENTENCE.test(label) && IN_ONE_SENTENCE.test(label);
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  if (isCjk(word)) return word.length * 4 >= text.trim().length;
  const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
  return word.length * 4 >= text.length && !/[\p{L}\p{N}]/u.test(around);
}

function isCjk(text: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\s]+$/u.test(text) &&
    text.length >= 2
  );
}

function normalise(label: string): string {
  return label.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}
