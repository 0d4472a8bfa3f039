/** Beyond this a line is no row of names, or one too long to judge. */
const LONGEST = 3000;
const MOST_NAMES = 400;

const PERSON_SIGN = /^(?:[👥👤👨👩🧑✍📝🖊🎓]|\u200d|\ufe0f|[👩👨🧑]\u200d[🔬💻🎓])+\s*/u;
const BY = /^(?:by|von|par|por|di|от)\s+(?=\p{Lu})/iu;
/** What stands behind a name: its affiliation's number or sign. */
const MARKS = /[\d*†‡§¶∗✉⁰¹²³⁴-⁹,\s]+$/u;
const OTHERS =
  /(?:[,，、;]?\s*(?:et\s+al\.?|and (?:(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|many|several) )?(?:others|colleagues|co-authors)|u\.\s?a\.)|\s*(?:等人?|他|外|ら|외)\s*(?:\d+\s*[人名명])?)\s*$/iu;
const SEPARATOR = /\s*[,，;；、&]\s*(?:and\s+|&\s*)?|\s+(?:and|und|et|y|e|и)\s+/iu;
const LATIN_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)(?:\s(?:(?:van|von|de|der|den|del|della|di|da|dos|el|al|bin|la|le|ter|ten|zu|y)\s)?(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)){0,4}$/u;
/** The hundred family names that most Chinese bear. Source: the 2020 census' list of surnames. */
const FAMILY =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯';
const CHINESE_NAME = new RegExp(`^[${FAMILY}]\\p{Script=Han}{1,2}$`, 'u');
const KOREAN_NAME =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민]\p{Script=Hangul}{1,2}$/u;

/**
 * Whether a line holds nothing but people's names, as a paper's authors stand below its title:
 * `Birch, Dorn et al.`, `👥 Ada Birch, Cole Dorn`, `by Ada Birch and Cole Dorn`, `王小明，李雷 等`.
 */
export function isAuthorLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = text
    .replace(/\[([^[\]]{1,80})\]\([^()]{0,300}\)/g, '$1')
    .replace(/[*_`]|\^\{?[\d,*]{1,8}\}?|\([^()]{1,80}\)|（[^（）]{1,80}）/g, '')
    .trim();
  const signed = plain.replace(PERSON_SIGN, '');
  const said = signed.replace(BY, '');
  const named = said.replace(OTHERS, '');
  const names = named
    .split(SEPARATOR)
    .map((name) => name.replace(MARKS, '').trim())
    .filter(Boolean);
  if (names.length === 0 || names.length > MOST_NAMES || !names.every(isName)) return false;
  const told = signed !== plain || said !== signed || named !== said;
  // Capitals alone make no name: topics are written so, too.
  return told
    ? names.length > 1 || named !== said || signed !== plain || /\s/.test(named)
    : names.length > 1 && names.every((name) => !LATIN_NAME.test(name) || /\s/.test(name));
}

function isName(name: string): boolean {
  return LATIN_NAME.test(name) || CHINESE_NAME.test(name) || KOREAN_NAME.test(name);
}
