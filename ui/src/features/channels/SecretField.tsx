/** A secret that is never shown again: it stays, is given anew, or goes. */
import { Button, Input } from "antd";
import { useState } from "react";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";

interface Props {
  id?: string;
  /** null: as it is; empty: it goes. */
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** Whether one is kept. */
  kept: boolean;
  /** What it is, for its buttons. */
  name: string;
  /** It can be given anew but not left out. */
  needed?: boolean;
}

export function SecretField({ id, value = null, onChange, kept, name, needed = false }: Props) {
  const t = useText();
  const [typing, setTyping] = useState(false);
  if (kept && !typing && !value) {
    const going = value === "";
    return (
      <div className={formStyles.buttons}>
        <span className="muted">{going ? t("secret-going") : t("secret-kept")}</span>
        {going ? (
          <Button size="small" onClick={() => onChange?.(null)}>
            {t("undo")}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              {...(id === undefined ? {} : { id })}
              aria-label={t("secret-change-named", { name })}
              onClick={() => setTyping(true)}
            >
              {t("secret-change")}
            </Button>
            {!needed && (
              <Button
                size="small"
                aria-label={t("secret-clear-named", { name })}
                onClick={() => onChange?.("")}
              >
                {t("secret-clear")}
              </Button>
            )}
          </>
        )}
      </div>
    );
  }
  return (
    <Input.Password
      {...(id === undefined ? {} : { id })}
      autoComplete="new-password"
      autoFocus={typing}
      value={value ?? ""}
      // Nothing typed is no wish to do away with it.
      onChange={({ target }) => onChange?.(target.value || null)}
      onBlur={() => !value && setTyping(false)}
    />
  );
}
