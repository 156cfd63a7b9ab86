// Starts the app after the page has been painted. Without it, or where it fails, the page stays the
// complete static page that it is. Old browsers never run it, since it is a module.
const root = document.documentElement;
const { script, wasm } = document.querySelector("script[data-wasm]").dataset;

// After a failure the app's listeners are still there: keep every click from them, so that links are
// ordinary links again.
addEventListener("click", (event) => root.dataset.app === "failed" && event.stopImmediatePropagation(), true);
addEventListener("popstate", () => root.dataset.app === "failed" && location.reload());

async function boot() {
  try {
    const { default: init } = await import(script);
    await init({ module_or_path: wasm });
  } catch (error) {
    // A browser that cannot run the app, or a network that did not bring it: nothing is lost.
    if (!root.dataset.app) root.dataset.app = "absent";
    console.debug("The page stays static:", error);
  }
}

// Two frames: the first paint is done by then.
requestAnimationFrame(() => requestAnimationFrame(boot));
