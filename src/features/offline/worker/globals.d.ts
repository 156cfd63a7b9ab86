// What these parts find beside the browser's own: for `tsc`, which checks them together, as the publisher joins them.

/** What the publisher puts above: see `start.js`. */
declare const BUILD: string;
declare const FOLDER: string;
declare const DIGESTS: Record<string, string>;
declare const KEPT: Record<string, string[]>;

// TypeScript's worker is one of any kind: these only a service worker has.
declare const clients: Clients;
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Type extends keyof Heard>(type: Type, listener: (event: Heard[Type]) => unknown): void;

interface Heard {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: FromPage;
}

/** Pages alone send it messages. */
type FromPage = ExtendableMessageEvent & { source: Client | null };

/** The Network Information API, which not every browser has. */
interface WorkerNavigator {
  connection?: { saveData?: boolean; effectiveType?: string };
}
