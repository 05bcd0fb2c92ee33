/** One dot for the sign-in service; opens where it can be reached and by whom. */
import { Button, Popover } from "antd";
import type { Service } from "../api/contract";
import { useService } from "../api/queries";
import { useText } from "../text/useText";
import styles from "./ServiceDot.module.css";
import { ServicePanel } from "./ServicePanel";

export function ServiceDot() {
  const t = useText();
  const service = useService();
  const state = stateOf(service.data);
  const words = {
    off: t("service-off"),
    local: t("service-local"),
    network: t("service-network"),
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

function stateOf(service: Service | undefined) {
  if (!service?.listening) return "off";
  return service.network ? "network" : "local";
}
