// Limits what the page may turn into HTML: only whole pages for frames, which are sandboxed and run no scripts. Such a page is read by itself
// where it takes the place of another in its frame. Style sheets and emptied elements, which libraries write through the same sinks, contain
// no tags.

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string, type: string, sink: string): string | null }): unknown;
}

/** Call before anything is rendered. If the browser lacks Trusted Types, only the policy in the page's headers protects it. */
export function holdMarkup(trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text, _type, sink) => (ofFrames.includes(sink) || !text.includes('<') ? text : null),
  });
}

const ofFrames: readonly string[] = ['HTMLIFrameElement srcdoc', 'DOMParser parseFromString'];
