/** Days that an opinion is kept after somebody attended to it: as long as its page may be asked why it changed. Ours; no law says one. */
export const OPINION_ATENDIDA_DIAS = 365
