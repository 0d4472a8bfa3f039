const NAME = 'paperglance-look-ups';

/** All that is ever said there. */
const ASKED = 'asked';

let speaker: BroadcastChannel | null = null;

/** Says to an import that a page has asked for digests. */
export function announceLookUp(): void {
  speaker ??= new BroadcastChannel(NAME);
  speaker.postMessage(ASKED);
}

/** Calls back whenever a page has asked for digests, from now on. */
export function watchLookUps(callback: () => void): void {
  new BroadcastChannel(NAME).onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === ASKED) callback();
  };
}
