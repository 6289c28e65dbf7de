// Owns telling the app's windows what others changed.
import { BrowserWindow } from 'electron';
import type { ChangeNews } from '../../shared/contract/changeNews.ts';

/** The name pages listen on. */
const newsChannel = 'tongdiao-news';

/** The window that did it knows already. */
export function tellWindows(news: ChangeNews): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (String(webContents.id) !== news.from) webContents.send(newsChannel, news);
}
