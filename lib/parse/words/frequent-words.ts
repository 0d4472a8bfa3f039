/**
 * Frequent words of languages in Latin letters, by the language's tag: what a text of the length of a
 * sentence can't do without. What two languages share counts for both.
 */
export const FREQUENT_WORDS: Record<string, string> = {
  en: 'the of and to in is are we that with for a an on by from it its as this which their than be not or can has have was were at our they these each more without',
  de: 'in an es der die das und ist sind mit ein eine einen einer für auf den dem des von nicht zu im werden wird auch nach bei durch über als sich ohne oder aus zum zur wurde kann vor nur sie dass',
  fr: 'le la les des du de un une est sont et dans pour avec sur que qui par en au aux ce cette plus ne pas grâce sans ou se il elle tout leur ses son être à',
  es: 'el la los las un una es son y en con que por para se de del al más su sin como este esta lo no o sus entre también a',
  pt: 'o os a as um uma é são e em com que por para se de do da dos das no na nos nas ao mais sem como não ou pela pelo sua seu à',
  it: 'il lo la i gli le un una è sono e in con che per si di del della dei delle nel alla più da al senza come anche non o su ogni dell',
  nl: 'de het een en is zijn van in op met voor dat die niet te aan door ook bij als of naar om wordt worden uit deze zonder over er maar kan nog dit',
  sv: 'och att det som en ett är av för på med till den de inte om från vid har kan utan eller så var under efter före varje i',
  da: 'og at det som en et er af for på med til den de ikke om fra ved har kan uden eller så der efter hver bliver i kun blev noget også mellem gennem hvis når mens være',
  no: 'og at det som en et er av for på med til den de ikke om fra ved har kan uten eller så etter hver blir i kun ble også bare noe mellom gjennom hvis når mens være ikkje eit ein frå etter',
  fi: 'ja on ei se että joka ovat kun tai mutta sekä myös voi niin kuin jos ennen ilman sen jotka tämä oli vain ole voida kanssa jälkeen jonka vaan eikä olla mukaan',
  pl: 'w i na z do się nie że jest to o od za przez po dla jak które który która oraz są bez przed tym lub ale być przy co',
  cs: 'a v na se je že s z do i o pro jsou které který která nebo ale jako před při bez po od tak není podle může jen aby byly byla byl pouze jejich tento soubor pomocí',
  sk: 'a v na sa je že s z do aj o pre sú ktoré ktorý ktorá alebo ale ako pred pri bez po od tak nie je podľa môže len aby boli bola bol iba ich tento súbor pomocou',
  hr: 'i u na je se da za od s su koji koja koje ili a ne kao po iz bez prije ako može nije bez što ali',
  tr: 've bir bu ile için da de olarak olan daha çok gibi en her ne ya veya ancak sonra önce üzerinde kadar değil göre',
  id: 'yang dan di dengan untuk dari pada ini itu adalah tidak dalam atau ke oleh sebagai dapat lebih akan tanpa juga secara para telah setiap',
  ro: 'și şi de în la cu pe un o este sunt care nu din pentru mai prin fără sau ca să se fi după între al ale',
  hu: 'a az és egy nem is hogy ez meg van csak vagy mint de el ki már azt minden nélkül után előtt amely amelyet lehet volt nincs kell vagy és',
  ca: 'el la els les un una és són i en amb que per a es de del dels al més sense com no o aquest aquesta seva cada també ha amb els sobre seu pot està',
};
