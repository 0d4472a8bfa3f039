declare module 'opencc-js/dict/TSCharacters' {
  /** `傻 傻|著 着 著`: each character of Traditional Chinese, and those of Simplified that it may stand for. */
  const characters: string;
  export default characters;
}
