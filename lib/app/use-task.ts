import { useEffect, useRef } from 'preact/hooks';

/** Runs one task at a time, which ends with the page or when it is cancelled. */
export function useTask(): {
  run: (task: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  cancel: () => void;
} {
  const current = useRef<AbortController | null>(null);
  const cancel = () => current.current?.abort();
  useEffect(() => cancel, []);
  return {
    cancel,
    async run(task) {
      cancel();
      const controller = new AbortController();
      current.current = controller;
      await task(controller.signal);
    },
  };
}
