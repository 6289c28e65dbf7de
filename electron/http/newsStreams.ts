// Sends changes to browsers as server-sent events, one stream per browser, with regular signs of life so that dead connections are found.
import type { ServerResponse } from 'node:http';
import type { ChangeNews } from '../../shared/contract/changeNews.ts';

/** More than the browsers of one machine ever hold; beyond it, a new stream replaces the oldest. */
const mostStreams = 16;
const aliveMilliseconds = 20_000;

export interface NewsStreams {
  open(response: ServerResponse): void;
  tell(news: ChangeNews): void;
  close(): void;
}

export function createNewsStreams(): NewsStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string) => {
    for (const stream of streams) stream.write(text);
  };
  const timer = setInterval(() => write(': alive\n\n'), aliveMilliseconds);
  timer.unref();
  return {
    open(response) {
      const [oldest] = streams;
      if (streams.size >= mostStreams) oldest.end();
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      // After a lost connection, the browser reconnects in one second.
      response.write('retry: 1000\n\n');
    },
    tell: (news) => write(`data: ${JSON.stringify(news)}\n\n`),
    close() {
      clearInterval(timer);
      for (const stream of streams) stream.end();
    },
  };
}
