/** ↶ and ↷: told apart at a glance, unlike two open circles. */
export function TurnIcon({ way }: { way: "undo" | "redo" }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      {...(way === "redo" ? { transform: "scale(-1 1)" } : {})}
    >
      <path
        d="M2.5 6.5h7a3.6 3.6 0 0 1 0 7.2H6M2.5 6.5l3.4-3.4M2.5 6.5l3.4 3.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
