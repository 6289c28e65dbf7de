// Tells the app's windows what others changed.
import { BrowserWindow } from 'electron';
import type { ChangeNews } from '../../shared/contract/changeNews.ts';

/** The IPC channel pages listen on. */
const newsChannel = 'tongdiao-news';

/** Skips the window that made the change: it knows already. */
export function tellWindows(news: ChangeNews): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (String(webContents.id) !== news.from) webContents.send(newsChannel, news);
}
