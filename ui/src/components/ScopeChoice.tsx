/** Which meetings of a series a change concerns. */
import { Radio } from "antd";
import type { Scope } from "../api/contract";
import { useText } from "../text/useText";
import formStyles from "./Form.module.css";

export function ScopeChoice({ value, onChange }: { value: Scope; onChange(scope: Scope): void }) {
  const t = useText();
  return (
    <fieldset className={formStyles.block}>
      <legend>{t("scope")}</legend>
      <Radio.Group
        className={formStyles.choices ?? ""}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={[
          { value: "this", label: t("scope-this") },
          { value: "later", label: t("scope-later") },
          { value: "all", label: t("scope-all") },
        ]}
      />
    </fieldset>
  );
}
