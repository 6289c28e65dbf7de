// Reloads the page if it crashes or stops responding, but not endlessly.
import { dialog, type BrowserWindow } from 'electron';
import type { Language } from '../../shared/domain/office.ts';
import { menuText } from '../../shared/text/menuText.ts';

/** A page that crashes this often within this time would crash for ever if reloaded. */
const [maxReloads, milliseconds] = [3, 60_000];

/** `report` logs what happened. The page itself restores forms that were being filled in. */
export function recoverPage(window: BrowserWindow, language: () => Language, report: (what: string) => void, clock: () => number): void {
  let reloads: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    report(`the page ended: ${reason}`);
    reloads = reloads.filter((at) => at > clock() - milliseconds);
    if (reloads.length >= maxReloads || window.isDestroyed()) return;
    reloads.push(clock());
    window.webContents.reload();
  });
  window.on('unresponsive', () => {
    const text = menuText[language()];
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: text.hungTitle,
        detail: text.hungText,
        buttons: [text.wait, text.reload],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response === 1 && !window.isDestroyed()) window.webContents.reload();
      });
  });
}
