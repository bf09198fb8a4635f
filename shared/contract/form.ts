/** Parts of a multipart request (UploadAccessory). */

/** A file as a call takes it. */
export type FileInput = { name: string; contentType: string; bytes: Uint8Array };

export type FormPart = { name: string; text: string } | { name: string; file: FileInput };

export function isFile(value: unknown): value is FileInput {
  if (typeof value !== 'object' || value === null) return false;
  const { name, contentType, bytes } = value as Partial<FileInput>;
  return typeof name === 'string' && typeof contentType === 'string' && bytes instanceof Uint8Array;
}
