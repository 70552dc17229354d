/** The pages of the pane. The first comes with the pane; each further one is loaded when it is first shown. */
import { useEffect, useState, type ComponentType } from "react";
import { TemplatesPage } from "../templates/TemplatesPage";
import type { PageId } from "./pane";

const loaders: Readonly<Record<PageId, () => Promise<ComponentType>>> = {
  templates: async () => TemplatesPage,
  deals: async () => (await import("../deals/DealsPage")).DealsPage,
  functions: async () => (await import("../functions/FunctionsPage")).FunctionsPage,
  refresh: async () => (await import("../refresh/RefreshPage")).RefreshPage,
  settings: async () => (await import("../settings/SettingsPage")).SettingsPage,
};

const loaded: Partial<Record<PageId, ComponentType>> = { templates: TemplatesPage };

/** The page's component, or null while it loads. A failure to load is thrown, for the page's boundary to show. */
export function usePage(id: PageId): ComponentType | null {
  const [, setLoads] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    if (loaded[id]) return;
    let wanted = true;
    loaders[id]().then(
      (page) => {
        loaded[id] = page;
        if (wanted) setLoads((count) => count + 1);
      },
      (error: unknown) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [id]);

  if (failure !== null) throw failure;
  return loaded[id] ?? null;
}
