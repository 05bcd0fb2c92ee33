/** Shown when an address leads nowhere or a screen breaks: says so, and leads back. */
import { Link } from "@tanstack/react-router";
import { useText } from "../text/useText";
import { EmptyState } from "./EmptyState";

export function RouteFailure() {
  const t = useText();
  return (
    <EmptyState text={t("route-failure")}>
      <Link to="/today">{t("route-failure-back")}</Link>
    </EmptyState>
  );
}
