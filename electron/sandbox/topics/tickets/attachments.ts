/** Files: taken as JSON or as a multipart form, checked against the limits, given back byte for byte. */
import type { Call, Topic } from '../../kernel/context';
import { binaryReply } from '../../kernel/reply';
import type { Reply } from '../../kernel/reply';
import type { Json } from '../../kernel/json';
import type { Attachment } from '../../world/state/tickets/types';
import { DONE, REFUSED, checkGroup, deskOf, refused, textIn } from './support';

/** Characters of a name (the figure is the sandbox's own). */
const MAX_NAME = 128;

function take(call: Call, name: string, bytes: Uint8Array): Json {
  const { attachments } = deskOf(call);
  if (name === '' || name.length > MAX_NAME) throw refused(call, REFUSED.invalid, 'accessory_name');
  const refusal = attachments.refusal(name, bytes.length, call.now);
  if (refusal === 'day') throw refused(call, REFUSED.attachmentSize);
  if (refusal) throw refused(call, REFUSED.invalid, refusal === 'type' ? 'file type' : 'file size');
  return { accessory_id: attachments.put(name, bytes, call.now).id };
}

function uploadAccessory(call: Call): Json {
  const file = call.files.find((f) => f.field === 'file');
  if (!file) throw refused(call, REFUSED.invalid, 'file');
  return take(call, file.fileName, file.bytes);
}

function uploadJsonAccessories(call: Call): Json {
  const data = textIn(call, 'accessory_data') ?? '';
  const bytes = Buffer.from(data, 'base64');
  // Node reads over what is no base64; the cloud does not.
  if (bytes.toString('base64') !== data) throw refused(call, REFUSED.invalid, 'accessory_data');
  return take(call, textIn(call, 'accessory_name') ?? '', bytes);
}

function fileOf(call: Call): Attachment {
  checkGroup(call, call.params.text('group_id'));
  const file = deskOf(call).attachments.get(call.params.text('accessory_id') ?? '');
  if (!file) throw refused(call, REFUSED.invalid, 'accessory_id');
  return file;
}

function downloadAccessories(call: Call): Reply {
  const { bytes, contentType, name } = fileOf(call);
  return binaryReply(bytes, contentType, name);
}

function downloadImages(call: Call): Reply {
  const file = fileOf(call);
  if (!file.contentType.startsWith('image/')) throw refused(call, REFUSED.invalid, 'accessory_id');
  return binaryReply(file.bytes, file.contentType);
}

/** A file that hangs on a ticket stays. */
function deleteAccessories(call: Call): Json {
  const file = fileOf(call);
  if (file.ticketId !== null) throw refused(call, REFUSED.permission);
  deskOf(call).attachments.delete(file.id);
  return DONE;
}

/** Where a browser would fetch it: the download of this API, on a host that leads nowhere. */
const urlOf = (file: Attachment): string =>
  `https://osm.sandbox.invalid/v2/servicerequest/accessorys/${file.id}`;

function listAccessoryAccessUrls(call: Call): Json {
  checkGroup(call, call.params.text('group_id'));
  const { attachments } = deskOf(call);
  return {
    accessory_urls: call.params.texts('accessory_ids').flatMap((id) => {
      const file = attachments.get(id);
      return file ? [{ accessory_id: id, accessory_name: file.name, accessory_url: urlOf(file) }] : [];
    }),
  };
}

export const attachments: Topic = {
  UploadAccessory: uploadAccessory,
  UploadJsonAccessories: uploadJsonAccessories,
  DownloadAccessories: downloadAccessories,
  DownloadImages: downloadImages,
  DeleteAccessories: deleteAccessories,
  ListAccessoryAccessUrls: listAccessoryAccessUrls,
  ShowDownloadAccessoryUrl: (call) => ({ accessory_url: urlOf(fileOf(call)) }),
};
