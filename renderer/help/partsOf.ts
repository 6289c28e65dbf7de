// Splits a manual into parts: everything before the first second-level heading, then one part per heading.

export function partsOf(text: string): readonly { readonly title: string; readonly text: string }[] {
  return text.split(/^(?=## )/m).map((part) => ({ title: /^#+ (.*)$/m.exec(part)?.[1] ?? '', text: part.trim() }));
}
