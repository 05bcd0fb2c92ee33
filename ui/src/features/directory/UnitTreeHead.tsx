import { Checkbox } from "antd";
import { useText } from "../../text/useText";
import styles from "./UnitTree.module.css";

interface Props {
  all: boolean;
  some: boolean;
  onChoose(wanted: boolean): void;
}

export function UnitTreeHead({ all, some, onChoose }: Props) {
  const t = useText();
  return (
    <div className={styles.head}>
      <Checkbox
        aria-label={t("select-all")}
        checked={all}
        indeterminate={some && !all}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <span className={styles.position}>{t("position")}</span>
      <span>{t("unit")}</span>
      <span className={styles.wide}>{t("category")}</span>
      <span>{t("contact")}</span>
      <span className={styles.wide}>{t("default-venue")}</span>
      <span className={styles.count}>{t("people-count")}</span>
    </div>
  );
}
