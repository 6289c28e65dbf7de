// Owns the shape of a refusal's words.

export interface ErrorText {
  /** One line. */
  readonly title: string;
  /** One line each; empty where the title says it all. */
  readonly detail: readonly string[];
  /** The next step. */
  readonly remedy: string;
}

export function refusal(title: string, remedy: string, detail: readonly string[] = []): ErrorText {
  return { title, detail, remedy };
}
