export type ServerSentEvent = { id: string; name: string; text: string };

/**
 * Reads one event stream to its end; the next piece is read when the last event was dealt with.
 * @param onArrival for everything that arrives, heartbeats too.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onArrival: () => void,
  onEvent: (event: ServerSentEvent) => Promise<void>,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    onArrival();
    const blocks = (text + decoder.decode(piece.value, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventIn(block);
      if (event.text) await onEvent(event);
    }
  }
}

// Only what our own server writes: one field a line, `name: value`, one line of data.
function eventIn(block: string): ServerSentEvent {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2));
  }
  return {
    id: fields.get('id') ?? '',
    name: fields.get('event') ?? 'message',
    text: fields.get('data') ?? '',
  };
}
