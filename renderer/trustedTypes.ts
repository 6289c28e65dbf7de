// Owns what the page may turn into markup: nothing but whole pages for frames, which are sandboxed and run no scripts. Style sheets and
// emptied boxes, which libraries write through the same door, have no tag in them.

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string, type: string, sink: string): string | null }): unknown;
}

/** Call before anything draws. Where the browser knows no Trusted Types, the policy of the page's headers stands alone. */
export function holdMarkup(trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text, _type, sink) => (sink === 'HTMLIFrameElement srcdoc' || !text.includes('<') ? text : null),
  });
}
