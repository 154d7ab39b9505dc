/** The socket of one login, from its opening to its end. */
import { type API, CloseReason } from 'zca-js';
import { z } from 'zod';
import type { Logger } from '../../../runtime/logger.ts';
import { type Frame, readFrame } from '../inbound/frames.ts';

/** Why it ended; `lost` is worth another try. */
export type SocketEnd = 'evicted' | 'kicked' | 'lost';

export interface Socket {
  /** Resolves when frames can be read and old messages asked for. @throws where that does not come about in time */
  opened: Promise<void>;
  ended: Promise<SocketEnd>;
  /** Ends it from our side: `ended` resolves with `lost`. */
  close(): void;
}

const keySchema = z.object({ key: z.string() });
/** The part of a WebSocket that we need beside zca-js. */
interface Wire {
  on(event: 'message', listen: (bytes: Buffer) => void): void;
}

/** Opens it. @param onFrame called in the order in which frames come; what it throws is logged */
export function openSocket(parts: { api: API; log: Logger; openMs: number; onFrame: (frame: Frame) => void }): Socket {
  const { listener } = parts.api;
  let isEvicted = false;
  let cipherKey: string | undefined;
  let open: () => void;
  let end: (how: SocketEnd) => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const ended = new Promise<SocketEnd>((resolve) => {
    end = resolve;
  });

  function take(bytes: Buffer): void {
    try {
      const frame = readFrame(bytes, cipherKey);
      if (!frame) return;
      if (frame.cmd === 1 && frame.sub === 1) {
        cipherKey = keySchema.parse(frame.data).key;
        // After zca-js, which reads this frame as well and must be ready to send.
        setImmediate(open);
      } else if (frame.cmd === CloseReason.DuplicateConnection) {
        isEvicted = true;
      } else {
        parts.onFrame(frame);
      }
    } catch (error) {
      parts.log.error({ problem: (error as Error).name }, 'zalo: a frame could not be read');
    }
  }

  // Without a listener for errors the process would die. Those of single frames are none of ours: see frames.ts.
  listener.on('error', (error) =>
    parts.log.debug({ problem: String((error as Error).message) }, 'zalo: zca-js stumbled'),
  );
  listener.on('closed', (code) => {
    if (isEvicted || code === CloseReason.DuplicateConnection) end('evicted');
    else end(code === CloseReason.KickConnection ? 'kicked' : 'lost');
  });
  // Its own reconnecting counts its tries once for all and stays silent about the end.
  listener.start({ retryOnClose: false });
  (listener as unknown as { ws: Wire }).ws.on('message', take);

  const timer = setTimeout(() => {
    listener.stop();
    end('lost');
  }, parts.openMs);
  return {
    opened: Promise.race([
      opened,
      ended.then((how) => Promise.reject(new Error(`the socket closed at once: ${how}`))),
    ]).finally(() => clearTimeout(timer)),
    ended,
    close() {
      listener.stop();
      end('lost');
    },
  };
}
