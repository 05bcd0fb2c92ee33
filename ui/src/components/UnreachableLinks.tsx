/** Links start with an address of this computer alone: whoever gets one cannot open it. */
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useText } from "../text/useText";

/** `address`: what links start with, where it is known. */
export function UnreachableLinks({ address }: { address?: string }) {
  const t = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          <strong>
            {address === undefined ? t("links-unreachable-here") : t("links-unreachable", { address })}
          </strong>
          <br />
          {t("links-unreachable-hint")}{" "}
          <Link to="/settings" style={{ textDecoration: "underline" }}>
            {t("links-unreachable-settings")}
          </Link>
        </>
      }
    />
  );
}
