// Only in a preview: tells the panel that the page is there, and shows it anew each time the draft is saved.
const panel = window.opener ?? (window.parent === window ? null : window.parent)
panel?.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
window.addEventListener('message', (event) => {
  if (event.origin === location.origin && event.data?.type === 'payload-document-event') location.reload()
})
