/** Before the host tests: the bundle of Univer that they load. */
export { buildUniver as default } from "../../src/workbench/builds/univer";
