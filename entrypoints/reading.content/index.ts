import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/hand-over';
import { OpenDigest } from '../../components/open-digest';
import { Panel } from '../../components/panel';
import { Peek } from '../../components/peek';
import styles from '../../components/reading-parts.css?inline';

/** What opens digests: put into a page when its reader first goes near one, and never before. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  registration: 'runtime',

  main() {
    window.paperglance?.take({ OpenDigest, Panel, Peek, styles });
  },
});
