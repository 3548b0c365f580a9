import * as v from 'valibot';
import { pieceSchema } from './handMention.ts';
import { mostPieces, type Piece } from './piece.ts';

/** The pieces as the preview sent them; `wrong` names the first one that cannot be understood. */
export type PasteForm = { pieces: Piece[]; wrong: number | null };

/**
 * Reads the pieces of a preview: dropped ones are left out, joined ones become part of the one
 * before. Nothing of a piece that cannot be understood is lost: it stays, with its text.
 */
export function readPieces(fields: Readonly<Record<string, string>>): PasteForm {
  const form: PasteForm = { pieces: [], wrong: null };
  const count = Math.min(Number(fields.count) || 0, mostPieces);
  for (let index = 0; index < count; index += 1) {
    const fate = fields[`fate-${index}`];
    if (fate === 'drop') continue;
    const piece = pieceOf(fields, index);
    if (!piece.isRight) form.wrong ??= form.pieces.length;
    const before = form.pieces.at(-1);
    if (fate === 'join' && before) before.text = `${before.text}\n\n${piece.value.text}`;
    else if (piece.value.text !== '') form.pieces.push(piece.value);
  }
  return form;
}

function pieceOf(fields: Readonly<Record<string, string>>, index: number) {
  const field = (name: string) => fields[`${name}-${index}`] ?? '';
  const sent = {
    text: field('text').replaceAll('\r\n', '\n'),
    day: field('day'),
    // Who changed the day knows it.
    isAbout: field('day') === field('found') ? field('isAbout') : '',
    stars: field('stars'),
    author: field('author'),
    isReply: field('isReply'),
  };
  const parsed = v.safeParse(pieceSchema, sent);
  if (parsed.success) return { isRight: true, value: parsed.output };
  const { text } = sent;
  const kept: Piece = { text, day: '', isAbout: false, stars: null, author: '', isReply: false };
  return { isRight: false, value: kept };
}
