import { IUndoRedoService } from "../engine/univer";
import type { IDisposable, Injector, IUndoRedoItem } from "../engine/univer";

/** Univer's own, private to it. */
interface Batching {
  _tryBatchingElements(item: IUndoRedoItem, next: IUndoRedoItem): void;
}

/** Makes all that is done between begin and end one step to undo. */
export class UndoBatch {
  #open: IDisposable | null = null;

  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
  ) {
    const service = injector.get(IUndoRedoService) as unknown as Batching;
    // Univer undoes the steps of a batch in the order in which they were done.
    service._tryBatchingElements = (item, next) => {
      item.redoMutations.push(...next.redoMutations);
      item.undoMutations.unshift(...next.undoMutations);
    };
  }

  begin(): void {
    this.#open ??= this.injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.unitId);
  }

  end(): void {
    this.#open?.dispose();
    this.#open = null;
  }
}
