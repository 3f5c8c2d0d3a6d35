/* global self, caches, fetch, Response, URL, VERSION, SHELL */
// The build writes VERSION and SHELL above this line. Home and the urgent pages open without a network; answers of the API are never kept.
const name = `shell-${VERSION}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((each) => each !== name).map((each) => caches.delete(each))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !SHELL.includes(pathname)) return
  const kept = () => caches.open(name).then((cache) => cache.match(pathname))
  // The page itself: newest first, so that a release reaches everyone; its files carry a digest in their name, so the kept copy is right.
  if (pathname === '/') {
    event.respondWith(fetch(request).catch(() => kept().then((page) => page || Response.error())))
    return
  }
  event.respondWith(kept().then((file) => file || fetch(request)))
})
