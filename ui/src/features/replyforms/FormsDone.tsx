import { Button, Result } from "antd";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";
import { RefusedForms } from "./RefusedForms";
import type { Outcome } from "./useFormsImport";

interface Props extends Outcome {
  onAgain(): void;
  onClose(): void;
}

export function FormsDone({ taken, refused, onAgain, onClose }: Props) {
  const t = useText();
  return (
    <div className={styles.stage}>
      <Result
        status={taken > 0 ? "success" : "warning"}
        title={t("forms-done", { count: taken })}
        subTitle={refused.length > 0 && t("forms-refused", { count: refused.length })}
        extra={
          <>
            <Button type="primary" onClick={onClose}>
              {t("forms-see")}
            </Button>
            <Button onClick={onAgain}>{t("forms-again")}</Button>
          </>
        }
      />
      {refused.length > 0 && <RefusedForms refused={refused} />}
    </div>
  );
}
