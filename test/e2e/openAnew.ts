// Owns opening an address as a page of its own.
import type { Page } from '@playwright/test';

/** A reload right after a change of the part behind # can bring back the address before: the browser learns of it too late. */
export async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}
