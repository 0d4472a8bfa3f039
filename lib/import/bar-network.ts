/**
 * In a worker that reads what anybody may have written: takes away from it, for good, all by which it could reach a host. The
 * extension's policy lets its pages reach those of feeds, and workers have no other.
 */
export function barNetwork(): void {
  for (const name of WAYS_OUT) {
    for (let owner: object | null = self; owner; owner = Object.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name);
    Object.defineProperty(self, name, { value: undefined });
  }
}

const WAYS_OUT = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource'],
  ...['WebTransport', 'importScripts', 'RTCPeerConnection'],
];
