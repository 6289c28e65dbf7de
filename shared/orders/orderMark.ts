// The mark of an order: its QR code text, by which a paper is matched with its order and checked for alterations, offline.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import qrcode from 'qrcode-generator';
import { orderNumberText, type Order } from './order.ts';

const shownDigits = 16;

/** TD1|number|hash|office. Null for a draft, which is not yet a paper. `office` is the fingerprint of the issuing office. */
export function orderMark(order: Order, office: string): string | null {
  if (order.state.kind === 'draft') return null;
  return ['TD1', orderNumberText(order.state.number), orderHash(order).slice(0, shownDigits), office.slice(0, shownDigits)].join('|');
}

/** SHA-256 of what is printed and final: number, date, both ends, goods, arrival. Later events do not change it. */
export function orderHash(order: Order): string {
  const { plan, from, to, sender, receiver, lines, arrival, state } = order;
  const number = state.kind === 'draft' ? null : [state.number.prefix, state.number.year, state.number.running, state.issuedOn];
  const goods = lines.map(({ product, quantityPieces, cartons, massGrams }) => [product, quantityPieces, cartons, massGrams]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([number, plan, from, to, sender, receiver, goods, arrival]))));
}

/** The dark modules of the code, row by row. Error correction level M survives a crease and a coffee stain. */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(unescape(encodeURIComponent(text)), 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => code.isDark(row, column)));
}
