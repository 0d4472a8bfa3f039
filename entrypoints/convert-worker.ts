import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { convertChinese } from '../lib/convert/convert-chinese';
import { barNetwork } from '../lib/import/bar-network';
import { readConversion } from '../lib/messages/texts-to-convert';

export default defineUnlistedScript(() => {
  barNetwork();
  self.onmessage = ({ data }: MessageEvent<unknown>) => {
    const conversion = readConversion(data);
    self.postMessage(conversion && convertChinese(conversion.texts, conversion.to));
  };
});
