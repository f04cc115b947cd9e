import { io } from 'socket.io-client';
import type { Reached, Wanted } from './sockets.js';

interface Frame {
  to: number;
}

process.once('message', (wanted: Wanted) => {
  open(wanted).then(
    () => process.send?.('open'),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function open({ url, token, streamId, sockets }: Wanted): Promise<void> {
  const seen = new Map<number, number>();
  const arrived = (frame: Frame): void => {
    const count = (seen.get(frame.to) ?? 0) + 1;
    seen.set(frame.to, count);
    if (count < sockets) return;
    seen.delete(frame.to);
    process.send?.({ to: frame.to, at: process.hrtime.bigint().toString(), frame } satisfies Reached);
  };
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = io(`${url}/realtime`, {
        auth: { token },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      });
      socket.on('changes', arrived).once('connect_error', reject);
      socket.once('connect', () => {
        socket.emit('stream:join', { streamId }, (answer: { ok: boolean }) =>
          answer.ok ? resolve() : reject(new Error(`Joining was refused: ${JSON.stringify(answer)}`)),
        );
      });
    });
  // A few at a time: opening them is not what is measured.
  for (let n = 0; n < sockets; n += 20) await Promise.all(Array.from({ length: Math.min(20, sockets - n) }, one));
}
