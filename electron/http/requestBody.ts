// Reads a request's body as JSON, with limits on its size and nesting.
import type { IncomingMessage } from 'node:http';
import { isNestedDeeper } from '../../shared/base/jsonDepth.ts';

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'malformed' };

/** Stops reading at the limit, whatever length was announced. */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return { kind: 'tooLarge' };
  const chunks: Buffer[] = [];
  let length = 0;
  // left open on return: the refusal must still be sent over the same connection
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes) return { kind: 'tooLarge' };
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, length);
  if (isNestedDeeper(bytes)) return { kind: 'tooDeep' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'malformed' };
  }
}
