// Opens an address as a fresh page.
import type { Page } from '@playwright/test';

/** A reload right after a change of the fragment may restore the previous address, because the browser learns of the change too late. */
export async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}
