// Owns the step from bytes to text: strict UTF-8, with or without a byte order mark, and a limit on size.
import type { ProblemList } from './problemList.ts';

export const maxFileMegabytes = 200;
const bytesPerMegabyte = 1_000_000;

/** The file's text, or null where it cannot be one; the reason is then in the list. */
export function decodeFile(file: string, bytes: Uint8Array, problems: ProblemList): string | null {
  const place = { file, row: null, column: null };
  if (isTooLarge(bytes.byteLength)) {
    problems.add(place, null, tooLarge(bytes.byteLength));
    return null;
  }
  if (isUtf16WithoutMark(bytes)) {
    problems.add(place, null, { kind: 'notUtf8' });
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add(place, null, { kind: 'notUtf8' });
    return null;
  }
}

export function isTooLarge(byteLength: number): boolean {
  return byteLength > maxFileMegabytes * bytesPerMegabyte;
}

export function tooLarge(byteLength: number) {
  return { kind: 'fileTooLarge', megabytes: Math.ceil(byteLength / bytesPerMegabyte), limitMegabytes: maxFileMegabytes } as const;
}

/** Latin text in UTF-16 is also valid UTF-8, every other byte zero. With a byte order mark it is not. */
function isUtf16WithoutMark(bytes: Uint8Array): boolean {
  return bytes.byteLength >= 2 && (bytes[0] === 0) !== (bytes[1] === 0);
}
