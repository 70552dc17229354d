/** Components that are loaded when they are first shown. */
import { useEffect, useState, type ComponentType } from "react";

/** A component that is not there yet: how it is loaded, and itself once it is. */
export interface Loadable<Props> {
  load(): Promise<void>;
  readonly component: ComponentType<Props> | null;
}

export function loadable<Props>(load: () => Promise<ComponentType<Props>>): Loadable<Props> {
  let component: ComponentType<Props> | null = null;
  return {
    async load() {
      component = await load();
    },
    get component() {
      return component;
    },
  };
}

/**
 * The component, or null while it loads. A failure to load is thrown, for the page's boundary to show; it is not
 * remembered (as `React.lazy` would), so that trying again means something.
 */
export function useLoaded<Props>(part: Loadable<Props>): ComponentType<Props> | null {
  const [, setLoads] = useState(0);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);

  useEffect(() => {
    if (part.component) return;
    let wanted = true;
    part.load().then(
      () => wanted && setLoads((count) => count + 1),
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [part]);

  if (failure !== null) throw failure.error;
  return part.component;
}
