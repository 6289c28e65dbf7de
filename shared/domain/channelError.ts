// Errors between the screens and the program: a wrong message, no answer, or a fault of the program.

export type ChannelError =
  | {
      readonly kind: 'invalidInput';
      readonly channel: string;
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly kind: 'unknownChannel'; readonly channel: string }
  /** The screens got no answer: status 401 (session ended), 413 (too much at once) …, or null if nobody answers. */
  | { readonly kind: 'disconnected'; readonly status: number | null }
  | { readonly kind: 'internal'; readonly reference: string };
