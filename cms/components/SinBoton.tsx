/** Stands where Payload offers to unpublish: a page is withdrawn with a reason, not switched off. */
export const SinBoton = () => null
