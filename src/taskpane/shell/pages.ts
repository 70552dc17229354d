/** The pages of the pane. The first comes with the pane; each further one is loaded when it is first shown. */
import type { ComponentType } from "react";
import { TemplatesPage } from "../templates/TemplatesPage";
import { loadable, useLoaded, type Loadable } from "./loaded";
import type { PageId } from "./pane";

const pages: Readonly<Record<PageId, Loadable<object>>> = {
  templates: { component: TemplatesPage, load: () => Promise.resolve() },
  deals: loadable(async () => (await import("../deals/DealsPage")).DealsPage),
  functions: loadable(async () => (await import("../functions/FunctionsPage")).FunctionsPage),
  refresh: loadable(async () => (await import("../refresh/RefreshPage")).RefreshPage),
  settings: loadable(async () => (await import("../settings/SettingsPage")).SettingsPage),
};

/** The page's component, or null while it loads. */
export const usePage = (id: PageId): ComponentType | null => useLoaded(pages[id]);
