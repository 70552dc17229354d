/** The readers of layers of the stored ledger, one for each version that there has been. */
import { isNewer } from "./version";
import { LAYER_VERSION, type StoredLayer } from "./layer";
import { layerOfNewerVersion, layerOfVersion1 } from "./layerVersion1";

export interface LayerReading {
  /** null where nothing of it could be read. */
  readonly layer: StoredLayer | null;
  /** Written by a newer Gigadeal: there may be more in it than was read. */
  readonly isNewer: boolean;
}

/** Takes a document of unknown content for a layer, of whatever version. */
export function readLayer(document: unknown): LayerReading {
  return isNewer(document, LAYER_VERSION)
    ? { layer: layerOfNewerVersion(document), isNewer: true }
    : { layer: layerOfVersion1(document), isNewer: false };
}
