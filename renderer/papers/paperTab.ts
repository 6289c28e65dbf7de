// The kinds of papers as tabs of the page, and the address of each paper.
import type { PaperId } from '../../shared/domain/ids.ts';
import { paperKinds, type PaperKind } from '../../shared/papers/paperKind.ts';

export const paperTabs = ['order', ...paperKinds] as const;
export type PaperTab = (typeof paperTabs)[number];

export function tabOf(params: URLSearchParams): PaperTab {
  return paperTabs.find((tab) => tab === params.get('kind')) ?? 'order';
}

export function paperAddress(kind: PaperKind, id: PaperId): string {
  return `/orders?kind=${kind}&paper=${id}`;
}

export const paperPanelId = 'paper-panel';

export function tabId(tab: PaperTab): string {
  return `paper-tab-${tab}`;
}

/** The text of a whole QR code of an order or paper: TD1|number|hash|office. */
export function isScanned(text: string): boolean {
  return /^TD1\|[^|]+\|[0-9a-f]{16}\|[0-9a-f]+$/.test(text.trim());
}
