// Owns waiting until a page has fetched what it wants.
import type { Page } from '@playwright/test';

/** Long enough for a slow machine to have fetched all; a request whose end the browser does not tell is not waited for longer. */
const patience = 8_000;

/** Nothing on the way, or long enough. What a test then looks for it waits for itself. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: patience }).catch(() => {});
}
