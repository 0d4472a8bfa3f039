import type { CopyForm, PaperView } from '../../../components/digest/paper-view';
import { callHost } from '../../messages/call';

/** Puts a digest on the clipboard, both where two are shown. False where that could not be done. */
export async function copyDigest(
  form: CopyForm,
  { paperId, shown: { first, second } }: PaperView,
): Promise<boolean> {
  const keys = [first.key, ...(second ? [second.key] : [])];
  try {
    const text = await callHost('writeDigests', { form, paperId, keys });
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
