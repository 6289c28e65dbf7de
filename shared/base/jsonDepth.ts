// Owns how deep JSON may be nested, told from its bytes before anything is made of them: what walks a value that was nested by the million
// runs out of stack.

/** Nothing of the project goes below twelve. */
export const maxJsonDepth = 64;

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Whether brackets and braces are nested deeper than `most`. Of what is no JSON it says something, and never fails. */
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

/** Place of the quote that ends the text begun at `from`; -1 where none does. Texts are files of megabytes: they are searched, not walked. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(quote, from + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let backslashes = 0;
    while (bytes[at - 1 - backslashes] === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}
