/** A screen over everything else, for one job alone. Esc leaves it; the keyboard cannot wander off behind it. */
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./FullScreen.module.css";

interface Props {
  label: string;
  onLeave(): void;
  children: ReactNode;
}

export function FullScreen({ label, onLeave, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const over = place.current;
    if (over === null) return;
    const before = document.activeElement;
    if (!over.contains(before)) over.focus();
    const restore = setAside(over);
    return () => {
      restore();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A window or a list that is open above takes the key for itself.
      if (event.key === "Escape" && !event.defaultPrevented && !isCovered()) leave.current();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  return (
    <div
      ref={place}
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      className={styles.screen}
    >
      {children}
    </div>
  );
}

const isCovered = () =>
  document.querySelector(
    ".ant-modal-wrap:not([style*=none]), .ant-select-open, .ant-dropdown:not(.ant-dropdown-hidden)",
  ) !== null;

/** Everything beside it, up to the root of the page, takes neither keys nor clicks meanwhile. */
function setAside(over: HTMLElement): () => void {
  const aside: HTMLElement[] = [];
  for (
    let one = over;
    one.parentElement !== null && one.id !== "root" && one !== document.body;
    one = one.parentElement
  ) {
    for (const other of one.parentElement.children) {
      if (one.parentElement === document.body) break;
      if (other === one || !(other instanceof HTMLElement) || other.inert) continue;
      other.inert = true;
      aside.push(other);
    }
  }
  return () => {
    for (const other of aside) other.inert = false;
  };
}
