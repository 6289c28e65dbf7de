// Owns hearing what other windows and programs changed: by the window's bridge in the desktop app, by server-sent events in a browser. A
// browser opens few connections to one host, so one window listens for all of them.
import type { ChangeNews } from '../shared/contract/changeNews.ts';
import { anything, newsPath } from '../shared/contract/changeNews.ts';

declare global {
  interface Window {
    /** Set by the desktop app's preload script; missing in a browser. */
    readonly tongdiaoNews?: (listener: (news: ChangeNews) => void) => void;
  }
}

/** The name of the lock the listening window holds, and of the channel on which it tells the others. */
const name = 'tongdiao-news';
/** What was told while nobody listened is not known. */
const missed: ChangeNews = { whats: [anything], from: null };

export function hearNews(listener: (news: ChangeNews) => void): void {
  if (window.tongdiaoNews !== undefined) return window.tongdiaoNews(listener);
  const others = new BroadcastChannel(name);
  others.addEventListener('message', ({ data }: MessageEvent<ChangeNews>) => listener(data));
  const tell = (news: ChangeNews) => {
    listener(news);
    others.postMessage(news);
  };
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock !== null) return listen(tell, false);
    void navigator.locks.request(name, () => listen(tell, true));
  });
}

/** For as long as the page lives. `isLate` where another window listened before, and went. */
function listen(tell: (news: ChangeNews) => void, isLate: boolean): Promise<never> {
  let mayHaveMissed = isLate;
  const source = new EventSource(newsPath);
  source.addEventListener('open', () => {
    if (mayHaveMissed) tell(missed);
    mayHaveMissed = true;
  });
  source.addEventListener('message', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as ChangeNews));
  return new Promise(() => {});
}
