/** Points the add-in's pages at the office.js from npm, with the workbench's host before it. Nothing else is changed. */

/** Everything of the workbench itself is served under this path. */
export const workbenchPath = "/workbench/";

const officeTag =
  /<script\b[^>]*\bsrc\s*=\s*["']?https:\/\/appsforoffice\.(?:edog\.)?(?:microsoft|officeapps)\.(?:com|cn)[^"'\s>]*\/office(?:\.debug)?\.js[^>]*>\s*<\/script>/i;

/** An add-in's page with its tag of office.js changed: the host's script, then the copy of office.js from npm. */
export function withOfficeHost(html: string): string {
  return html.replace(
    officeTag,
    `<script src="${workbenchPath}connect.js"></script><script src="${workbenchPath}office-js/office.js"></script>`,
  );
}
