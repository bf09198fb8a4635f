/** Finds the tokens of a JSON text one after the other, without building anything. */
/** A value as it stands in the text: its kind, and where it begins and ends. */
export type Token = { kind: 'text' | 'number' | 'null' | 'flag' | 'nested'; start: number; end: number };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export class Scanner {
  private at = 0;

  constructor(readonly text: string) {}

  /** Passes over a sign, if it is the next one. */
  take(sign: string): boolean {
    this.space();
    if (this.text.charCodeAt(this.at) !== sign.charCodeAt(0)) return false;
    this.at += 1;
    return true;
  }

  atEnd(): boolean {
    this.space();
    return this.at === this.text.length;
  }

  /** A member's name and the colon after it. `expected` is tried first. null: none, or one with an escape. */
  key(expected?: string): string | null {
    this.space();
    const { text, at } = this;
    if (text.charCodeAt(at) !== QUOTE) return null;
    let name: string;
    if (
      expected !== undefined &&
      text.charCodeAt(at + 1 + expected.length) === QUOTE &&
      text.startsWith(expected, at + 1)
    ) {
      name = expected;
    } else {
      const end = text.indexOf('"', at + 1);
      if (end < 0) return null;
      name = text.slice(at + 1, end);
      if (name.includes('\\')) return null;
    }
    this.at = at + name.length + 2;
    return this.take(':') ? name : null;
  }

  value(): Token | null {
    this.space();
    const start = this.at;
    const code = this.text.charCodeAt(start);
    switch (code) {
      case QUOTE:
        return this.ends('text', start, this.stringEnd(start));
      case 0x7b:
      case 0x5b:
        return this.ends('nested', start, this.nestedEnd(start));
      case 0x6e:
        return this.ends('null', start, this.text.startsWith('null', start) ? start + 4 : -1);
      case 0x74:
        return this.ends('flag', start, this.text.startsWith('true', start) ? start + 4 : -1);
      case 0x66:
        return this.ends('flag', start, this.text.startsWith('false', start) ? start + 5 : -1);
      default:
        NUMBER.lastIndex = start;
        return this.ends('number', start, NUMBER.test(this.text) ? NUMBER.lastIndex : -1);
    }
  }

  /** The text of a scalar: strings decoded, null as null. */
  read({ kind, start, end }: Token): string | null {
    if (kind === 'null') return null;
    if (kind !== 'text') return this.text.slice(start, end);
    const inner = this.text.slice(start + 1, end - 1);
    return inner.includes('\\') ? (JSON.parse(this.text.slice(start, end)) as string) : inner;
  }

  private ends(kind: Token['kind'], start: number, end: number): Token | null {
    if (end < 0) return null;
    this.at = end;
    return { kind, start, end };
  }

  /** Just after the closing quote; -1 where there is none, or where what is inside is no JSON string. */
  private stringEnd(start: number): number {
    const { text } = this;
    let end = text.indexOf('"', start + 1);
    if (end < 0) return -1;
    if (text.charCodeAt(end - 1) !== BACKSLASH) return end + 1;
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) return -1;
    try {
      JSON.parse(text.slice(start, end + 1));
      return end + 1;
    } catch {
      return -1;
    }
  }

  private nestedEnd(start: number): number {
    let depth = 0;
    for (let i = start; i < this.text.length; i += 1) {
      const code = this.text.charCodeAt(i);
      if (code === QUOTE) {
        const end = this.stringEnd(i);
        if (end < 0) return -1;
        i = end - 1;
      } else if (code === 0x7b || code === 0x5b) depth += 1;
      else if ((code === 0x7d || code === 0x5d) && (depth -= 1) === 0) return i + 1;
    }
    return -1;
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}
