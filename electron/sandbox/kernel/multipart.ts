/** multipart/form-data as browsers and SDKs send it (RFC 7578), for the upload of attachments. */

export type Upload = {
  /** Name of the form field. */
  field: string;
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
};

export type Form = { fields: { [name: string]: string }; files: Upload[] };

const CRLF = '\r\n';

/** Null where the body is no such form. */
export function parseMultipart(body: Uint8Array, contentType: string): Form | null {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const bytes = Buffer.from(body);
  const form: Form = { fields: {}, files: [] };
  const mark = `--${boundary}`;
  let at = bytes.indexOf(mark);
  if (at !== 0) return null;
  for (;;) {
    const start = at + mark.length;
    if (bytes.toString('latin1', start, start + 2) === '--') return form;
    const end = bytes.indexOf(CRLF + mark, start);
    const headerEnd = bytes.indexOf(CRLF + CRLF, start);
    if (end < 0 || headerEnd < 0 || headerEnd > end) return null;
    if (!addPart(form, bytes.toString('utf8', start + 2, headerEnd), bytes.subarray(headerEnd + 4, end)))
      return null;
    at = end + CRLF.length;
  }
}

function addPart(form: Form, head: string, content: Buffer): boolean {
  const disposition = /^content-disposition: *form-data;(.*)$/im.exec(head)?.[1] ?? '';
  const field = /\bname="([^"]*)"/i.exec(disposition)?.[1];
  if (field === undefined) return false;
  const fileName = fileNameIn(disposition);
  if (fileName === null) {
    Object.defineProperty(form.fields, field, { value: content.toString('utf8'), enumerable: true });
    return true;
  }
  const contentType = /^content-type: *(\S.*)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  form.files.push({ field, fileName, contentType, bytes: Uint8Array.from(content) });
  return true;
}

/** RFC 7578 writes UTF-8 into filename; RFC 5987's filename* is read as well. */
function fileNameIn(disposition: string): string | null {
  const extended = /\bfilename\*=UTF-8''([^;]*)/i.exec(disposition)?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended.trim());
    } catch {
      return extended;
    }
  }
  return /\bfilename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
}
