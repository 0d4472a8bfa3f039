import type { CopyForm, PaperView } from '../../components/paper-view';
import { copiedDigest } from '../../lib/digest/copied-digest';

/** Puts a digest on the clipboard. False where it is not whole yet, or the page may not write there. */
export async function copyDigest(form: CopyForm, view: PaperView): Promise<boolean> {
  const { paperId, shown, body } = view;
  if (!body) return false;
  const text = copiedDigest(form, {
    paperId,
    ...shown,
    sections: body.first,
    secondSections: body.second ?? [],
  });
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
