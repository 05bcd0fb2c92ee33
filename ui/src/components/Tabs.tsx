/** Pages beside each other, as links; on a narrow screen they scroll sideways and the current one is in view. */
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./Tabs.module.css";

interface Props {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

export function Tabs({ label, className = "", children }: Props) {
  const place = useRef<HTMLElement>(null);
  const address = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the address that moves the current tab
  useEffect(() => {
    const current = place.current?.querySelector('[aria-current="page"]');
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [address]);
  return (
    <nav ref={place} className={`${styles.tabs} ${className}`} aria-label={label}>
      {children}
    </nav>
  );
}
