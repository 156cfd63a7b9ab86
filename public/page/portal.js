// What the publisher wrote on the boot script.

/** @type {HTMLElement | null} */
const script = document.querySelector("script[data-folder]");

/** The site's folder, the build of the app, and whether there is a worker. */
export const { folder = "", build, worker } = script?.dataset ?? {};
