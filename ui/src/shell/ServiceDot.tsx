/** One dot for the sign-in service; opens where it can be reached, by whom, and what went wrong. */
import { Button, Popover } from "antd";
import { useService } from "../api/queries";
import { useText } from "../text/useText";
import styles from "./ServiceDot.module.css";
import { ServicePanel } from "./ServicePanel";

export function ServiceDot() {
  const t = useText();
  const service = useService();
  const state = stateOf(service.data, service.isError);
  const words = {
    off: t("service-off"),
    local: t("service-local"),
    network: t("service-network"),
    trouble: t("service-trouble"),
  };
  return (
    <Popover
      trigger="click"
      placement="bottom"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      content={
        service.data && (
          <div className={styles.popover}>
            <ServicePanel service={service.data} titled />
          </div>
        )
      }
    >
      <Button type="text" className={styles.button ?? ""} aria-label={`${t("service-name")} ${words[state]}`}>
        <span className={styles.dot} data-state={state} aria-hidden="true" />
        <span className={styles.word}>
          {t("service-name")}
          {t("colon")}
          {words[state]}
        </span>
      </Button>
    </Popover>
  );
}

function stateOf(service: ReturnType<typeof useService>["data"], failed: boolean) {
  if (failed || service?.error) return "trouble";
  if (!service?.listening) return "off";
  return service.network ? "network" : "local";
}
