/**
 * A file to be saved. What is not said otherwise in hooks.server.ts is kept by no browser.
 * @param name in letters every system takes, without quotation marks.
 */
export const asDownload = (body: string | Uint8Array, mediaType: string, name: string): Response =>
  new Response(asBody(body), {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
  });

/** A view on memory that is not shared, as a response wants it. */
export const asBody = (made: string | Uint8Array): string | Uint8Array<ArrayBuffer> =>
  typeof made === 'string' ? made : new Uint8Array(made);
