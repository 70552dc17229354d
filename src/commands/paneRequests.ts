/** How something outside the pane asks it to show a page. The pane may not be there yet: then the last wish waits. */

export type RequestedPage = "templates" | "refresh";

interface Wish {
  readonly page: RequestedPage;
  taken(): void;
}

let waiting: Wish | null = null;
let listener: ((page: RequestedPage) => void) | null = null;

/** Asks for a page. The promise resolves when the pane shows it, and never where there is no pane to show it. */
export function requestPage(page: RequestedPage): Promise<void> {
  return new Promise((taken) => {
    waiting = { page, taken };
    deliver();
  });
}

/** The pane listens here; it gets the wish that waited for it. Returns a function that ends it. */
export function watchPageRequests(asked: (page: RequestedPage) => void): () => void {
  listener = asked;
  deliver();
  return () => {
    if (listener === asked) listener = null;
  };
}

function deliver(): void {
  if (waiting === null || listener === null) return;
  const { page, taken } = waiting;
  waiting = null;
  listener(page);
  taken();
}
