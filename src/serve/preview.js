// In previews only: reloads the page when the site was published anew, and shows why it could not be.
/** @type {string | undefined} */
let first;
new EventSource("/.preview/events").onmessage = ({ data, lastEventId }) => {
  document.getElementById("preview-mistakes")?.remove();
  if (data !== "ok") {
    const box = document.createElement("pre");
    box.id = "preview-mistakes";
    box.setAttribute("role", "alert");
    Object.assign(box.style, {
      background: "#fff",
      border: "4px solid #b50909",
      inset: "auto 0 0",
      margin: 0,
      maxHeight: "60vh",
      overflow: "auto",
      padding: "1rem",
      position: "fixed",
      zIndex: 9999,
    });
    box.textContent = data;
    document.body.append(box);
  } else if (first !== undefined && first !== lastEventId) {
    location.reload();
  }
  first ??= lastEventId;
};
