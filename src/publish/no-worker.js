// The agency has switched off what works without a network: this takes the worker of before away, with all it kept.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("frontdesk-")).map((name) => caches.delete(name)));
  await registration.unregister();
}
