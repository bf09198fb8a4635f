/** Files in a call made by hand: the page knows a handle and a name, the bytes are read by main when it sends. */
import { invalid, type InputObject } from '../contract/check';
import type { FileInput } from '../contract/form';
import type { Operation } from '../contract/operations';
import { LARGEST_UPLOAD_BYTES } from '../contract/request';
import { modelOf } from './draft';

/** A file main holds for the page. */
type HeldInput = { handle: string; name: string; bytes: number };

const CONTENT_TYPE = 'application/octet-stream';

/** Names of the fields that take a file: they stand in the form of a multipart body only. */
export function fileFields({ request, models }: Pick<Operation, 'request' | 'models'>): string[] {
  return modelOf(models, request.body?.type ?? '')
    .filter((field) => field.type === 'file')
    .map((field) => field.name);
}

export function heldIn(value: unknown): HeldInput | null {
  if (typeof value !== 'object' || value === null) return null;
  const { handle, name, bytes } = value as Partial<HeldInput>;
  return typeof handle === 'string' && typeof name === 'string' && typeof bytes === 'number'
    ? { handle, name, bytes }
    : null;
}

/** Stand-ins of the chosen files, for looking at a request before it is sent. @throws AppError input.invalid for one too large */
export function withoutBytes(operation: Operation, input: InputObject): InputObject {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const held = fileFields(operation).includes(name) ? heldIn(value) : null;
      if (!held) return [name, value];
      if (held.bytes > LARGEST_UPLOAD_BYTES) throw invalid(name, 'tooLarge');
      return [name, { name: held.name, contentType: CONTENT_TYPE, bytes: new Uint8Array() }];
    }),
  );
}

/** The call as it is sent. @throws AppError file.missing for a file that is gone or has changed */
export async function withBytes(
  operation: Operation,
  input: InputObject,
  read: (handle: string) => Promise<{ name: string; bytes: Uint8Array }>,
): Promise<InputObject> {
  const filled: InputObject = { ...input };
  for (const name of fileFields(operation)) {
    const held = heldIn(input[name]);
    if (!held) continue;
    const file: FileInput = { ...(await read(held.handle)), contentType: CONTENT_TYPE };
    filled[name] = file;
  }
  return filled;
}
