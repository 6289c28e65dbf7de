// Owns connections that have not shown a session yet: a few at a time, each for seconds. A program that opens and holds them keeps nobody
// with a session out.
import type { Socket } from 'node:net';

export interface Strangers {
  /** A connection was made. Where there are too many, the one that has waited longest goes. */
  meet(socket: Socket): void;
  /** It showed a session, and stays. */
  welcome(socket: Socket): void;
}

export function createStrangers(most: number, milliseconds: number): Strangers {
  /** In the order in which they came. */
  const waiting = new Map<Socket, NodeJS.Timeout>();
  const forget = (socket: Socket) => {
    clearTimeout(waiting.get(socket));
    waiting.delete(socket);
  };
  return {
    meet(socket) {
      waiting.set(
        socket,
        setTimeout(() => socket.destroy(), milliseconds),
      );
      socket.once('close', () => forget(socket));
      const [oldest] = waiting.keys();
      if (waiting.size > most) {
        forget(oldest);
        oldest.destroy();
      }
    },
    welcome: forget,
  };
}
