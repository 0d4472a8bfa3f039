import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { convertChinese } from '../lib/convert/convert-chinese';
import type { Conversion } from '../lib/convert/run-converter';

export default defineUnlistedScript(() => {
  self.onmessage = ({ data: { texts, to } }: MessageEvent<Conversion>) =>
    self.postMessage(convertChinese(texts, to));
});
