/** What went through before a later command failed. */
import { Alert } from "antd";
import { useText } from "../../text/useText";
import { RefusedForms } from "./RefusedForms";
import type { Outcome } from "./useFormsImport";

export function FormsSoFar({ taken, refused }: Outcome) {
  const t = useText();
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t("forms-done", { count: taken })}
        description={refused.length > 0 && t("forms-refused", { count: refused.length })}
      />
      {refused.length > 0 && <RefusedForms refused={refused} />}
    </>
  );
}
