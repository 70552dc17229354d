/** Before the host tests: the bundle of Univer that they load. */
export { bundleUniver as default } from "../../src/workbench/univerBundle";
