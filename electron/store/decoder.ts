/** The thread that decodes: it reads a page while the one before is being written. */
import { datasets, type DatasetId } from '@shared/datasets';
import { decodePage } from '@shared/datasets/rows';
import { packer, type Packer } from './pack';
import { memoryOf } from './packed';
import { pageOf } from './pageText';
import type { PullContext } from './pages';
import { Handed } from './protocol';

export type DecoderMethods = {
  /**
   * A PackedPage; null for a page that is out of the ordinary in any way. `anew`: the writer does not know any more what it was told.
   */
  decode(context: PullContext, body: Uint8Array, anew: boolean): Handed | null;
};

export function decoderMethods(): DecoderMethods {
  const packers = new Map<DatasetId, Packer>();
  const packerOf = (id: DatasetId): Packer => {
    const known = packers.get(id) ?? packer(datasets[id]);
    packers.set(id, known);
    return known;
  };
  return {
    decode({ dataset, ...context }, body, anew) {
      if (anew) for (const known of packers.values()) known.startAnew();
      const page = read(dataset, context, body);
      const packed = page?.kind === 'page' ? packerOf(dataset).pack(page) : null;
      return packed && new Handed(packed, memoryOf(packed));
    },
  };
}

function read(dataset: DatasetId, context: Omit<PullContext, 'dataset'>, body: Uint8Array) {
  try {
    return decodePage(dataset, context, pageOf(body));
  } catch {
    // The writer reads it again, and its answer says what is wrong.
    return null;
  }
}
