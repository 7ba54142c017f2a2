/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The request as Payload sees it: `.payload` is the Local API, `.user` who is signed in. Handed over by the server. */
    req: import('payload').PayloadRequest
    /** Code of the language the page is asked for in; the middleware says it. */
    idioma?: string
    /** What was typed into a form whose session had ended, on its way through the sign-in page. */
    carried?: import('./lib/session/carried.ts').Carried
    /** Why the server did not take what was sent: said instead of the page asked for. */
    notice?: { status: number; mensaje: string }
  }
}
