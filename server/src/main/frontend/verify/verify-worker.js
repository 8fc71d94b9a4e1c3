// Keeps the page /verify, and what it needs to be shown, for when there is no network. Touches
// nothing else of the site. What a code holds never comes here.
const PAGE = "/verify";
const KEPT = "lintas-verify ";
const PATIENCE = 5000; // milliseconds for the network before what is kept is shown

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// { build, page, assets }: what the page asks to be kept; of another build nothing remains.
self.addEventListener("message", (event) => {
  if (event.data && event.data.build) {
    const done = keep(event.data).then(
      () => "kept",
      () => "not kept",
    );
    event.waitUntil(done.then((said) => event.ports[0].postMessage(said)));
  }
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && url.pathname === PAGE) {
    event.respondWith(page(event.request, url));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  }
});

async function keep({ build, page, assets }) {
  const cache = await caches.open(KEPT + build);
  // without cookies: as everybody sees it, whoever is signed in
  const answer = await fetch(page, { credentials: "omit", cache: "no-store" });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${answer.status}`);
  }
  await cache.delete(page); // so that it is the newest
  await cache.put(page, answer);
  for (const each of assets) {
    if (!(await cache.match(each))) {
      await cache.add(each);
    }
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(KEPT) && name !== KEPT + build) {
      await caches.delete(name);
    }
  }
}

async function page(request, url) {
  try {
    const answer = await patient(request);
    if (answer.status < 500) {
      return answer;
    }
  } catch {
    // no network
  }
  return (await kept(url)) ?? Response.error();
}

async function patient(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}

// In the language asked for; otherwise in that which was read last.
async function kept(url) {
  const language = url.searchParams.get("lang");
  let newest;
  for (const name of await caches.keys()) {
    if (name.startsWith(KEPT)) {
      const cache = await caches.open(name);
      for (const each of await cache.keys()) {
        const address = new URL(each.url);
        if (address.pathname === PAGE) {
          newest = await cache.match(each);
          if (language && address.searchParams.get("lang") === language) {
            return newest;
          }
        }
      }
    }
  }
  return newest;
}

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}
