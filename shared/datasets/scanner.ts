/**
 * Finds the tokens of a JSON text one after the other, without building anything. It works on the bytes as they came: signs,
 * digits and names are ASCII, and a text that is never made costs nothing.
 */

/** A body of valid UTF-8, and the same bytes as a string of one character each: to cut what is ASCII out of. */
export type PageText = { bytes: Uint8Array; latin1: string };

/** What stands at a place. plain: text of ASCII without an escape. wide: text without an escape. escaped: any other text. */
export const Kind = {
  missing: 0,
  null: 1,
  plain: 2,
  wide: 3,
  escaped: 4,
  number: 5,
  flag: 6,
  nested: 7,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ZERO = 0x30;
const NINE = 0x39;

export class Scanner {
  /** Where the next token is looked for. */
  at = 0;
  /** The last value: where it begins and ends, quotes of a text included. */
  start = 0;
  end = 0;

  private readonly bytes: Uint8Array;

  constructor(readonly page: PageText) {
    this.bytes = page.bytes;
  }

  /** Passes over a sign (by its code), if it is the next one. */
  take(sign: number): boolean {
    if (this.bytes[this.at] !== sign) {
      this.space();
      if (this.bytes[this.at] !== sign) return false;
    }
    this.at += 1;
    return true;
  }

  atEnd(): boolean {
    this.space();
    return this.at === this.bytes.length;
  }

  /** Passes over these very bytes, if they are next. */
  takeAll(expected: Uint8Array): boolean {
    this.space();
    const { bytes, at } = this;
    for (let i = 0; i < expected.length; i += 1) if (bytes[at + i] !== expected[i]) return false;
    this.at = at + expected.length;
    return true;
  }

  /** A member's name and the colon after it. null: none, or one that is not plain. */
  key(): string | null {
    this.space();
    const from = this.at;
    if (this.bytes[from] !== QUOTE || this.textFrom(from) !== Kind.plain) return null;
    const name = this.page.latin1.slice(from + 1, this.at - 1);
    return this.take(0x3a) ? name : null;
  }

  /** Passes over a value and says what it is; `missing` where none stands. */
  value(): Kind {
    const { bytes } = this;
    let code = bytes[this.at] ?? 0;
    if (code <= 0x20) {
      this.space();
      code = bytes[this.at] ?? 0;
    }
    this.start = this.at;
    const kind = this.kindFrom(code);
    this.end = this.at;
    return kind;
  }

  private kindFrom(code: number): Kind {
    switch (code) {
      case QUOTE:
        return this.textFrom(this.at);
      case 0x7b:
      case 0x5b:
        return this.nested();
      case 0x6e:
        return this.word('null') ? Kind.null : Kind.missing;
      case 0x74:
        return this.word('true') ? Kind.flag : Kind.missing;
      case 0x66:
        return this.word('false') ? Kind.flag : Kind.missing;
      default:
        return this.number() ? Kind.number : Kind.missing;
    }
  }

  private word(word: string): boolean {
    if (!this.page.latin1.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private number(): boolean {
    const { bytes } = this;
    const whole = bytes[this.at] === 0x2d ? this.at + 1 : this.at;
    let end = bytes[whole] === ZERO ? whole + 1 : this.digits(whole);
    if (end === whole) return false;
    if (bytes[end] === 0x2e) {
      const part = end + 1;
      end = this.digits(part);
      if (end === part) return false;
    }
    if (bytes[end] === 0x65 || bytes[end] === 0x45) {
      const power = bytes[end + 1] === 0x2b || bytes[end + 1] === 0x2d ? end + 2 : end + 1;
      end = this.digits(power);
      if (end === power) return false;
    }
    this.at = end;
    return true;
  }

  /** The place after the digits that stand here. */
  private digits(from: number): number {
    const { bytes } = this;
    let i = from;
    for (let code = bytes[i] ?? 0; code >= ZERO && code <= NINE; code = bytes[i] ?? 0) i += 1;
    return i;
  }

  /** A text from its opening quote; control characters stand in none. */
  private textFrom(start: number): Kind {
    const { bytes } = this;
    let all = 0;
    for (let i = start + 1; ; i += 1) {
      const code = bytes[i] ?? 0;
      if (code === QUOTE) {
        this.at = i + 1;
        return all < 0x80 ? Kind.plain : Kind.wide;
      }
      if (code < 0x20) return Kind.missing;
      if (code === BACKSLASH) return this.escapedFrom(start, i);
      all |= code;
    }
  }

  private escapedFrom(start: number, first: number): Kind {
    const { bytes } = this;
    for (let i = first; ; i += 1) {
      const code = bytes[i] ?? 0;
      if (code < 0x20) return Kind.missing;
      if (code === BACKSLASH) i += 1;
      else if (code === QUOTE) {
        this.at = i + 1;
        return isJson(utf8Of(bytes, start, i + 1)) ? Kind.escaped : Kind.missing;
      }
    }
  }

  private nested(): Kind {
    const { bytes } = this;
    let depth = 0;
    for (; this.at < bytes.length; this.at += 1) {
      const code = bytes[this.at];
      if (code === QUOTE) {
        if (this.textFrom(this.at) === Kind.missing) return Kind.missing;
        this.at -= 1;
      } else if (code === 0x7b || code === 0x5b) depth += 1;
      else if ((code === 0x7d || code === 0x5d) && (depth -= 1) === 0) {
        this.at += 1;
        return Kind.nested;
      }
    }
    return Kind.missing;
  }

  private space(): void {
    for (;;) {
      const code = this.bytes[this.at];
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function utf8Of(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
