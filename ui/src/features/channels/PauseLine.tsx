/** Whether anything is sent at all. It works at once: whoever stops everything has no time for a form. */
import { Alert, Button } from "antd";
import { useCommand } from "../../api/useCommand";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";

export function PauseLine({ paused }: { paused: boolean }) {
  const t = useText();
  const pause = useCommand("pause_outbox");
  const press = () => pause.mutate({ paused: !paused });
  const button = (
    <Button size="small" loading={pause.isPending} onClick={press}>
      {paused ? t("pause-end") : t("pause-begin")}
    </Button>
  );
  if (paused) return <Alert type="warning" showIcon title={t("paused-now")} action={button} />;
  return (
    <Toolbar actions={button}>
      <span className="muted">{t("paused-not")}</span>
    </Toolbar>
  );
}
