/** Style sheets are imported for esbuild to put in the page's own. */
declare module "*.css";
