/** The small status drawings, 12 by 12, in the colour of the text beside them. */
const PATHS = {
  check: "M2.2 6.4l2.6 2.6 5-5.8",
  clock: "M6 1.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 0 0 0-9.2M6 3.6V6l1.7 1.1",
  ring: "M6 1.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 0 0 0-8.4",
  swap: "M1.8 4.2h7.6M7.4 2.2l2 2l-2 2M10.2 8H2.6M4.6 6l-2 2l2 2",
  dot: "M5.6 6h.8",
  cross: "M2.8 2.8l6.4 6.4M9.2 2.8l-6.4 6.4",
  play: "M3.6 2.2v7.6L9.8 6z",
  leave: "M6.6 2H2.4v8h4.2M5 6h5M8.2 4.2L10 6L8.2 7.8",
  question: "M4 4.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2M6 9.6v.1",
  send: "M1.6 6L10.4 1.8L8 10.2L5.6 7zM5.6 7l4.8-5.2",
  pen: "M2.2 9.8l.5-2.4L8.4 1.7l1.9 1.9L4.6 9.3z",
  plus: "M6 2.2v7.6M2.2 6h7.6",
} as const;

export type StatusIconName = keyof typeof PATHS;

export function StatusIcon({ name }: { name: StatusIconName }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === "dot" ? 2.6 : 1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
