import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { PageControl } from '../../components/page-control';
import { Panel } from '../../components/panel';
import styles from '../../components/reading-parts.css?inline';
import { ReaderActions } from './reader-actions';
import { closeSheetFromOutside } from './sheet-closing';
import { translation } from './translate-digest';

/** What opens digests: put into a page when its reader first goes near one, and never before. */
export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  registration: 'runtime',

  main() {
    window.takePart?.reading?.({
      drawCard: (root, props) => render(<Card {...props} translation={translation} />, root),
      drawChip: (root, props) => render(<Chip {...props} translation={translation} />, root),
      drawControl: (root, props) => render(<PageControl {...props} />, root),
      drawPanel: (root, props) => render(<Panel {...props} translation={translation} />, root),
      clear: (root) => render(null, root),
      styles,
      actionsOn(overlay) {
        closeSheetFromOutside(overlay);
        return new ReaderActions(overlay);
      },
    });
  },
});
