/** Address, QR code and the network switch of the sign-in service. Shown by the dot and in the settings. */
import { CopyOutlined } from "@ant-design/icons";
import { Button, Switch } from "antd";
import type { Service } from "../api/contract";
import { useCommand } from "../api/useCommand";
import { SvgPicture } from "../components/SvgPicture";
import { useCopy } from "../components/useCopy";
import { useText } from "../text/useText";
import styles from "./ServiceDot.module.css";

export function ServicePanel({ service, titled = false }: { service: Service; titled?: boolean }) {
  const t = useText();
  const copy = useCopy();
  const setNetwork = useCommand("set_network_access");
  const shown = service.public_url || (service.network && service.network_addresses[0]) || service.address;
  return (
    <div className={styles.panel}>
      {titled && <strong>{t("service-name")}</strong>}
      <p className="muted">{service.network ? t("service-network-hint") : t("service-local-hint")}</p>
      {service.listening && (
        <div className={styles.address}>
          {service.qr_svg !== "" && (
            <SvgPicture svg={service.qr_svg} alt={t("service-qr", { address: shown })} size={112} />
          )}
          <div>
            <span className="muted">{t("service-address")}</span>
            <code>{shown}</code>
            <Button
              size="small"
              icon={<CopyOutlined aria-hidden />}
              onClick={() => copy(shown, t("copied-address"))}
            >
              {t("copy-address")}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.switch}>
        <span id="network-switch">{t("service-accept-network")}</span>
        <Switch
          aria-labelledby="network-switch"
          checked={service.network}
          loading={setNetwork.isPending}
          onChange={(enabled) => setNetwork.mutate({ enabled })}
        />
      </div>
      {service.network && service.network_addresses.length > 0 && (
        <ul className={styles.addresses} aria-label={t("service-network-addresses")}>
          {service.network_addresses.map((address) => (
            <li key={address}>
              <code>{address}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
