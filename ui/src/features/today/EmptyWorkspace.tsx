/** Nothing in the workspace yet: see a real meeting at once, or start one's own. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useCommand } from "../../api/useCommand";
import { EmptyState } from "../../components/EmptyState";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";

export function EmptyWorkspace() {
  const t = useText();
  const navigate = useNavigate();
  const sample = useCommand("load_sample");
  const open = () =>
    sample.mutate(
      { today: true },
      {
        onSuccess: (meeting) => navigate({ to: "/meetings/$meeting", params: { meeting: meeting.head.id } }),
      },
    );
  return (
    <Panel>
      <EmptyState text={t("today-empty")}>
        <Button type="primary" loading={sample.isPending} onClick={open}>
          {t("open-sample")}
        </Button>
        <Button onClick={() => navigate({ to: "/schedule/new" })}>{t("new-meeting")}</Button>
        <Button onClick={() => navigate({ to: "/directory/import" })}>{t("import-roster")}</Button>
      </EmptyState>
    </Panel>
  );
}
