/** The one field: a name, a unit, initials, the end of a phone number, or whatever a scanner types. */
import { ScanOutlined } from "@ant-design/icons";
import { Input } from "antd";
import type { KeyboardEvent } from "react";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { GRID_ID, rowId } from "./rows";
import type { AtDesk } from "./useAtDesk";

export function DeskField({ at }: { at: AtDesk }) {
  const t = useText();
  const { search } = at;
  const apple = navigator.platform.startsWith("Mac");
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, currentTarget } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      search.move(key === "ArrowDown" ? 1 : -1);
    }
    if (key === "Escape") at.clear();
    // The field itself says what it holds: a scanner is faster than the list.
    if (key === "Enter") at.enter(currentTarget.value);
  };
  return (
    <div className={styles.fieldRow}>
      <Input
        ref={at.field}
        autoFocus
        className={styles.field ?? ""}
        prefix={<ScanOutlined aria-hidden />}
        role="combobox"
        aria-haspopup="grid"
        aria-autocomplete="list"
        aria-expanded={search.shown.length > 0}
        aria-controls={GRID_ID}
        aria-activedescendant={search.current ? rowId(search.current) : undefined}
        aria-label={t("desk-search")}
        placeholder={t("desk-search")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        value={search.query}
        onChange={(event) => at.type(event.target.value)}
        onKeyDown={pressed}
      />
      <p className={styles.keys}>{t("desk-keys", { mod: apple ? "⌘" : "Ctrl" })}</p>
    </div>
  );
}
