/** Nothing can be sent by itself yet; the way to where that is set up. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../text/useText";

export function NoChannel() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <EmptyState text={t("send-no-channel")}>
      <Button type="primary" onClick={() => navigate({ to: "/settings/channels" })}>
        {t("send-set-up")}
      </Button>
    </EmptyState>
  );
}
