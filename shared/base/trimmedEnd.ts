// Owns taking a character off the end of a text, in one pass: an expression such as 0+$ tries every place anew.

/** Without all of `char` at its end. */
export function trimmedEnd(text: string, char: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === char) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** A decimal with a fraction without the zeros at its end, and without a point at its end. */
export function trimmedDecimal(text: string): string {
  return text.includes('.') ? trimmedEnd(trimmedEnd(text, '0'), '.') : text;
}
