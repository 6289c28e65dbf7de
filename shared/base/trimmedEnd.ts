// Removes a trailing character in one pass. A regular expression such as 0+$ would retry at every position.

/** The text without any trailing `char`. */
export function trimmedEnd(text: string, char: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === char) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** A decimal without trailing zeros after the point, and without a trailing point. */
export function trimmedDecimal(text: string): string {
  return text.includes('.') ? trimmedEnd(trimmedEnd(text, '0'), '.') : text;
}
