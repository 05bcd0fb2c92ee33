/** Ctrl K: one field that finds units, meetings and actions, driven from the keyboard. */
import { SearchOutlined } from "@ant-design/icons";
import { Input, Modal } from "antd";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useText } from "../text/useText";
import styles from "./Palette.module.css";
import { PaletteList } from "./PaletteList";
import { usePaletteEntries } from "./usePaletteEntries";

export function Palette({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="only-read">{t("palette-title")}</span>}
      width={600}
      style={{ top: 72 }}
      destroyOnHidden
      className={styles.palette ?? ""}
    >
      <PaletteSearch onClose={onClose} />
    </Modal>
  );
}

function PaletteSearch({ onClose }: { onClose(): void }) {
  const t = useText();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState(0);
  const entries = usePaletteEntries(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search starts at its first entry
  useEffect(() => setChosen(0), [search]);

  const run = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + entries.length) % entries.length);
    }
    if (event.key === "Enter") run(chosen);
  };

  return (
    <>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={entries[chosen]?.id}
        aria-label={t("palette-open")}
        placeholder={t("palette-open")}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={pressed}
      />
      <PaletteList entries={entries} chosen={chosen} onPoint={setChosen} onRun={run} />
      {entries.length === 0 && <p className={styles.nothing}>{t("palette-nothing")}</p>}
    </>
  );
}
