// Receives what other windows and programs changed: through the window's bridge in the desktop app, by server-sent events in a browser.
// Browsers limit the connections to one host, so one window listens for all.
import { anything, newsPath, type ChangeNews } from '../shared/contract/changeNews.ts';

declare global {
  interface Window {
    /** Set by the desktop app's preload script; missing in a browser. */
    readonly tongdiaoNews?: (listener: (news: ChangeNews) => void) => void;
  }
}

/** Name of the lock held by the listening window, and of the channel on which it informs the others. */
const name = 'tongdiao-news';
/** Changes announced while nobody was listening are unknown, so reload everything. */
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

/** Listens for as long as the page exists. `isLate` if another window was listening before and has closed. */
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
