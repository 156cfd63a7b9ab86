// Another site's page that embeds the portal: on an origin of its own, with a strict policy and a style that is hostile
// to everything on it.
import { createServer } from "node:http";

const css = `* { all: unset; font-size: 40px !important; color: magenta; }
iframe { display: none; } a { display: inline-block !important; width: 900px; }`;

/** Serves one page with this body; gives its address. Ends with the test. */
export async function host(body, { portal, style = css, policy, close } = {}) {
  const strict = `default-src 'none'; script-src ${portal}; frame-src ${portal}; style-src 'self'`;
  const server = createServer((request, response) => {
    if (request.url === "/host.css") return response.writeHead(200, { "content-type": "text/css" }).end(style);
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    if (request.url !== "/") return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy ?? strict });
    response.end(`<!doctype html><html lang="en"><head><title>Host</title><link rel="stylesheet" href="/host.css"></head><body>${body}</body></html>`);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  close?.push(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}
