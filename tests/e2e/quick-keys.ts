/** In a page: goes to a place of it, and presses a key again and again while that is on its way. */
export async function goAndPressAtOnce({
  hash,
  key,
}: {
  hash: string;
  key: string;
}): Promise<void> {
  const gone = new Promise((resolve) =>
    window.addEventListener('hashchange', resolve, { once: true }),
  );
  location.hash = hash;
  await gone;
  for (let press = 0; press < 5; press++) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** In a page: presses a key as quickly as none but a held one comes again. */
export function pressTwice(key: string): void {
  for (let press = 0; press < 2; press++)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

/** In a page: presses a key, and goes a step back before what it led to is written down. */
export async function pressAndGoBack(key: string): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 60));
  const gone = new Promise((resolve) =>
    window.addEventListener('popstate', resolve, { once: true }),
  );
  history.back();
  await gone;
}
