import { CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Service } from "../../api/contract";
import { useCopy } from "../../components/useCopy";
import { useText } from "../../text/useText";
import styles from "./Settings.module.css";

export function About({ service }: { service: Service }) {
  const t = useText();
  const copy = useCopy();
  return (
    <dl className={styles.about}>
      <dt>{t("version")}</dt>
      <dd>{service.version}</dd>
      <dt>{t("data-folder")}</dt>
      <dd>
        <code>{service.data_folder}</code>{" "}
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t("copy-data-folder")}
          onClick={() => copy(service.data_folder, t("copied-data-folder"))}
        />
      </dd>
    </dl>
  );
}
