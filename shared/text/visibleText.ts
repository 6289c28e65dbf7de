// Shows text from outside in one line, with invisible characters spelt out.

/**
 * Control, zero-width and direction characters become [U+200B] and the like, so that a line of a list stays one line and means what it
 * shows.
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/gu, (character) => `[U+${hex(character)}]`);
}

function hex(character: string): string {
  return (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
