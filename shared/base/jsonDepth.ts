// Checks the nesting depth of JSON from its bytes, before parsing: code that walks a value nested a million deep would overflow the stack.

/** The project's own JSON is never deeper than twelve levels. */
export const maxJsonDepth = 64;

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Whether brackets and braces nest deeper than `most`. Never throws; for text that is not JSON the result is arbitrary. */
export function isNestedDeeper(bytes: Uint8Array, most = maxJsonDepth): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfText(bytes, at);
      if (at < 0) return false;
    } else if (byte === openBracket || byte === openBrace) {
      depth += 1;
      if (depth > most) return true;
    } else if (byte === closeBracket || byte === closeBrace) depth -= 1;
  }
  return false;
}

/**
 * Index of the quote that closes the string opened at `from`, or -1. Strings can hold megabytes of file content, so they are searched with
 * indexOf.
 */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(quote, from + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let backslashes = 0;
    while (bytes[at - 1 - backslashes] === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}
