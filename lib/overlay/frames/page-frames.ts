import { MountedHost, type Theme } from './mounted-host';

type Kind = 'control' | 'panel';

interface FrameEvents {
  /** A key in the control; true where it meant something. */
  onKey: (key: string) => boolean;
  onMet: () => void;
}

/** What stands on a page and in no paper's place: the control, and the panel at the side. */
export class PageFrames {
  readonly #hosts = new Map<Kind, MountedHost>();
  readonly #events: FrameEvents;

  constructor(events: FrameEvents) {
    this.#events = events;
  }

  /** Has one of them drawn into its host, or taken away with null. */
  draw(kind: Kind, theme: Theme, draw: ((host: MountedHost) => void) | null): void {
    if (!draw) {
      this.#hosts.get(kind)?.remove();
      this.#hosts.delete(kind);
      return;
    }
    const host = this.#hosts.get(kind) ?? this.#mount(kind, theme);
    draw(host);
  }

  has(element: unknown): boolean {
    return [...this.#hosts.values()].some((host) => host.element === element);
  }

  setTheme(theme: Theme): void {
    for (const host of this.#hosts.values()) host.setTheme(theme);
  }

  remove(): void {
    for (const host of this.#hosts.values()) host.remove();
    this.#hosts.clear();
  }

  #mount(kind: Kind, theme: Theme): MountedHost {
    const { onKey, onMet } = this.#events;
    // The panel has keys of its own.
    const events = { onKey: kind === 'control' ? onKey : () => false, onMet };
    const host = new MountedHost(kind, { place: 'page', theme }, events);
    document.documentElement.append(host.element);
    this.#hosts.set(kind, host);
    return host;
  }
}
