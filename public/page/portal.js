// What the publisher wrote on the boot script.

/** The site's folder, the build of the app, and whether there is a worker. */
export const { folder = "", build, worker } = document.querySelector("script[data-folder]")?.dataset ?? {};
