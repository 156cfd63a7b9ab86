// The agency has switched off what works without a network: this takes the worker of before away, with all it kept.
// The publisher puts FOLDER (the site's) above: caches of other folders are other portals'.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const names = await caches.keys();
  const own = names.filter((name) => name.replace(/^frontdesk-[^/]*/, "own") === `own${FOLDER}`);
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}
