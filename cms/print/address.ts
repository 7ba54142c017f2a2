/** Said where a paper's address leads nobody anywhere but on the machine that printed it. */
export const NOT_PUBLIC = 'Sin dirección pública configurada'

/** Whether anyone can follow an address: not where it is that of the very machine, as it is until `PUBLIC_URL` says another. */
export const isPublic = (address: string): boolean => {
  const host = URL.canParse(address) ? new URL(address).hostname : 'localhost'
  return !/^(localhost|.*\.localhost|127\..*|\[::1?\]|0\.0\.0\.0)$/.test(host)
}
