/** The thread that decodes: it reads a page while the one before is being written. */
import { datasets, type DatasetId } from '@shared/datasets';
import { decodePage } from '@shared/datasets/rows';
import { MOST_KNOWN, packer, type Packer } from './pack';
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
  // Pages of one account are written in the order in which they are decoded; those of several are not.
  const packers = new Map<string, Packer>();
  const packerOf = (dataset: DatasetId, account: string): Packer => {
    const of = `${dataset} ${account}`;
    const known = packers.get(of) ?? packer(datasets[dataset]);
    const all = [...packers.values()].reduce((sum, other) => sum + other.size(), 0);
    if (all >= MOST_KNOWN) packers.clear();
    packers.set(of, known);
    return known;
  };
  return {
    decode({ dataset, account, ...context }, body, anew) {
      if (anew) for (const known of packers.values()) known.startAnew();
      const page = read(dataset, context, body);
      const packed = page?.kind === 'page' ? packerOf(dataset, account).pack(page) : null;
      return packed && new Handed(packed, memoryOf(packed));
    },
  };
}

function read(dataset: DatasetId, context: Omit<PullContext, 'dataset' | 'account'>, body: Uint8Array) {
  try {
    return decodePage(dataset, context, pageOf(body));
  } catch {
    // The writer reads it again, and its answer says what is wrong.
    return null;
  }
}
