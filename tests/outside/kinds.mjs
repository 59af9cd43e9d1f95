// The pages of a built site.
import { readFileSync, readdirSync } from "node:fs";

/** The names of all files with HTML, in order: `index.html`, `teemad/index.html`. */
export const pagesOf = (folder) => readdirSync(folder, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".html"))
  .sort();

/** Of each kind of page in each language the longest. */
export function fullestOfKinds(folder, names) {
  const fullest = new Map();
  for (const name of names) {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const [language, kind] = [/<html lang="(\w+)"/, /<body class="page-([\w-]+)"/].map((it) => text.match(it)?.[1]);
    const of = `${language} ${kind}`;
    if (kind && text.length > (fullest.get(of)?.length ?? 0)) fullest.set(of, { name, language, kind, length: text.length });
  }
  return [...fullest.values()];
}

/** The path of a page from the folder of the site: `teemad/`. */
export const pathOf = (name) => name.replace(/(^|\/)index\.html$/, "$1");
