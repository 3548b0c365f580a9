import { Parser } from 'htmlparser2';
import { TableProblem } from './tableProblem.ts';

export type XmlEars = {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
};

/**
 * Reads XML piece by piece; names come without their namespace. What defines entities is refused:
 * no spreadsheet program writes such, only bombs do.
 */
export class XmlStream {
  readonly #decoder = new TextDecoder();
  readonly #parser: Parser;

  constructor(ears: XmlEars) {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          ears.open(bare(name), attributes);
        },
        ontext: ears.text,
        onclosetag: (name) => {
          ears.close(bare(name));
        },
        onprocessinginstruction: (name) => {
          if (/^!(doctype|entity)/i.test(name)) throw new TableProblem('brokenFile');
        },
      },
      { xmlMode: true },
    );
  }

  push(bytes: Uint8Array): void {
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.#parser.end(this.#decoder.decode());
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
