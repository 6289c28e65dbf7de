// Owns showing text that came from outside: one line, with characters nobody can see spelt out.

/** Controls, zero-width and direction marks as [U+200B]: a line in a list stays one line and means what it looks like. */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/gu, (character) => `[U+${hex(character)}]`);
}

function hex(character: string): string {
  return (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
