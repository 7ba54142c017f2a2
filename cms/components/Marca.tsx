const Rings = ({ size }: { size: number }) => (
  <svg
    aria-hidden="true"
    fill="none"
    height={size}
    stroke="currentColor"
    strokeWidth="2.5"
    viewBox="0 0 40 40"
    width={size}
  >
    <circle cx="20" cy="20" r="17.5" />
    <circle cx="20.5" cy="20.5" r="10.5" />
    <circle cx="21" cy="21" fill="currentColor" r="3.5" stroke="none" />
  </svg>
)

/** The mark on the sign-in page. */
export const Logo = () => (
  <span className="cenote-marca">
    <Rings size={44} />
    Cenote
  </span>
)

/** The mark at the head of every page of the panel. */
export const Icon = () => <Rings size={18} />
