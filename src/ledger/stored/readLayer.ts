/** The reader of layers of the stored ledger, of whatever version. */
import { LAYER_VERSION, type StoredLayer } from "./layer";
import { laterLayer } from "./laterLayer";
import { layerOfVersion1 } from "./layerVersion1";
import { isNewer } from "./version";

export interface LayerReading {
  /** null where nothing of it could be read. */
  readonly layer: StoredLayer | null;
  /** Written by a newer Gigadeal: there may be more in it than was read. */
  readonly isNewer: boolean;
}

/** Takes a document of unknown content for a layer. Of one that a newer Gigadeal wrote, what is known is read. */
export function readLayer(document: unknown): LayerReading {
  if (isNewer(document, LAYER_VERSION)) return { layer: laterLayer(document)?.layer ?? null, isNewer: true };
  if (!isNewer(document, 1)) return { layer: layerOfVersion1(document), isNewer: false };
  const later = laterLayer(document);
  return { layer: later?.isWhole ? later.layer : null, isNewer: false };
}
