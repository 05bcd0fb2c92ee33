/** How many of those found are shown, and a way to see more of them. */
import { Button } from "antd";
import { useText } from "../../text/useText";
import styles from "./Day.module.css";
import { moreThan } from "./dayFilter";

interface Props {
  shown: number;
  found: number;
  limit: number;
  onMore(): void;
}

export function MoreRows({ shown, found, limit, onMore }: Props) {
  const t = useText();
  if (shown >= found) return null;
  return (
    <p className={styles.more}>
      <span className="muted">{t("day-shown-of", { shown, found })}</span>
      {moreThan(limit) === undefined ? (
        <span className="muted">{t("day-shown-most")}</span>
      ) : (
        <Button size="small" onClick={onMore}>
          {t("day-show-more")}
        </Button>
      )}
    </p>
  );
}
