// Owns cutting a manual into its parts: the first up to the first second-level heading, then one a heading.

export function partsOf(text: string): readonly { readonly title: string; readonly text: string }[] {
  return text.split(/^(?=## )/m).map((part) => ({ title: /^#+ (.*)$/m.exec(part)?.[1] ?? '', text: part.trim() }));
}
