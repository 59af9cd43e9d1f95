// Serves a built site as a host would: under its base path, with the real policy.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createGzip } from "node:zlib";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".ics": "text/calendar; charset=utf-8", ".json": "application/json", ".xml": "application/xml",
  ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2",
};

/** The policies of `_headers`: of the patterns that match, the last one holds. Here nothing is https. */
function policies(folder) {
  const found = [];
  let pattern;
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    if (/^\S/.test(line)) pattern = new RegExp(`^${line.trim().replace(/[.?+]/g, "\\$&").replaceAll("*", ".*")}$`);
    const policy = line.match(/^ +Content-Security-Policy: (.*)$/)?.[1];
    if (policy) found.push([pattern, policy.replace("; upgrade-insecure-requests", "")]);
  }
  return (path) => found.findLast(([pattern]) => pattern.test(path))[1];
}

/** The site in `folder` at `url`, until it is closed. */
export async function serve(folder, basePath) {
  const policy = policies(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = path.startsWith(basePath) ? normalize(join(folder, path.slice(basePath.length))) : undefined;
    if (file?.startsWith(normalize(folder)) && path.endsWith("/")) file = join(file, "index.html");
    const found = file && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!found) file = join(folder, "404.html");
    const type = types[extname(file)] ?? "application/octet-stream";
    const packed = /^(text\/(?!calendar)|image\/svg|application\/(json|xml))/.test(type);
    response.writeHead(found ? 200 : 404, {
      "content-type": type,
      "content-security-policy": policy(path),
      ...(packed && { "content-encoding": "gzip" }),
    });
    const bytes = createReadStream(file);
    (packed ? bytes.pipe(createGzip()) : bytes).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, url: origin + basePath, close: () => server.close() };
}
