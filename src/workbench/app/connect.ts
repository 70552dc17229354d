/**
 * Put before office.js in each of the add-in's pages: gives the page its Excel. The work is done by the workbench's page, whose
 * workbook it is; opened by itself, outside the workbench, an add-in's page has no host.
 */
import type { Workbench } from "./workbench";

const { workbench } = window.parent as Window & { readonly workbench?: Workbench };
workbench?.connect(window);
