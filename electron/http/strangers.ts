// Limits connections that have not shown a session yet to a few at a time, for seconds each. A program that opens and holds many cannot
// lock out anyone with a session.
import type { Socket } from 'node:net';

export interface Strangers {
  /** Registers a new connection. If there are too many, the one that has waited longest is closed. */
  meet(socket: Socket): void;
  /** The connection has shown a session and stays. */
  welcome(socket: Socket): void;
}

export function createStrangers(most: number, milliseconds: number): Strangers {
  /** In order of arrival. */
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
