// Whether an office is open now, by the device's clock and the office's time zone: its page is the same for everyone.
export function startOpen() {
  customElements.define(
    "frontdesk-open",
    class extends HTMLElement {
      connectedCallback() {
        const { zone, hours, open, closed } = /** @type {Data<"hours" | "open" | "closed">} */ (this.dataset);
        const now = new Date().toLocaleString("sv", { timeZone: zone });
        const weekday = new Date().toLocaleString("en", { timeZone: zone, weekday: "short" });
        const [day, time] = now.split(" ");
        const entries = hours.split(",").map((entry) => entry.split(" "));
        const own = entries.filter(([name]) => name === day);
        const spans = own.length ? own : entries.filter(([name]) => name === weekday);
        // Until a minute before midnight is until midnight: hours end on the day on which they begin.
        /** @param {string[]} entry */
        const isOpen = ([, from, until]) => from <= time && (time < until || until === "23:59");
        this.textContent = spans.some(isOpen) ? open : closed;
      }
    },
  );
}
