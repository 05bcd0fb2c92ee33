import { Alert } from "antd";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { Missing } from "./draftFields";

export function MissingWords({ missing }: { missing: Missing }) {
  const t = useText();
  const words = [
    ...(missing.title ? [t("failure-title-missing")] : []),
    ...(missing.time ? [t("failure-invalid-time")] : []),
    ...(missing.main ? [t("draft-main-needed")] : []),
    ...(missing.unnamed === null ? [] : [t("venue-name-needed")]),
    ...(missing.units > 0 ? [t("draft-units-undecided", { count: missing.units })] : []),
  ];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.failure ?? ""}
      title={t("draft-missing")}
      description={
        <ul>
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}
