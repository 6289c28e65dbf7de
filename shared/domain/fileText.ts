// Decodes a file's bytes: strict UTF-8, with or without a byte order mark, up to a size limit.
import type { ProblemList } from './problemList.ts';

export const maxFileMegabytes = 200;
const bytesPerMegabyte = 1_000_000;

/** The file's text, or null if it cannot be decoded; the reason is then added to the problems. */
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

/** Latin text in UTF-16 without a byte order mark is also valid UTF-8, with a zero in every other byte. */
function isUtf16WithoutMark(bytes: Uint8Array): boolean {
  return bytes.byteLength >= 2 && (bytes[0] === 0) !== (bytes[1] === 0);
}
