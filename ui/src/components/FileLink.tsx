/** A file by its name: a picture is shown, anything else is saved. */
import { PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { saveFile } from "../api/call";
import type { SheetFile } from "../api/contract";
import { useText } from "../text/useText";
import styles from "./FileLink.module.css";
import { useSayFailure } from "./useSayFailure";

interface Props {
  name: string;
  /** What pressing it does, and what the picture is, for whoever cannot see it. */
  label: string;
  picture: string;
  /** Asks for the file. */
  open(): Promise<SheetFile>;
}

/** What every window can draw; a photo of another kind is opened by a program that can. */
const DRAWN = new Set(["image/jpeg", "image/png", "image/webp"]);

export function FileLink({ name, label, picture, open }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const sayFailure = useSayFailure();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<SheetFile | null>(null);
  const press = async () => {
    setBusy(true);
    try {
      const file = await open();
      if (DRAWN.has(file.media_type)) setShown(file);
      else await keep(file);
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const keep = async (file: SheetFile) => {
    const path = await saveFile(file);
    if (path !== null) message.success(t("sheet-saved-as", { path }));
  };
  return (
    <>
      <Button
        type="link"
        size="small"
        className={styles.file ?? ""}
        icon={<PaperClipOutlined aria-hidden />}
        loading={busy}
        aria-label={label}
        onClick={press}
      >
        {name}
      </Button>
      <Modal
        open={shown !== null}
        title={shown?.file_name}
        width={720}
        okText={t("leave-note-save")}
        cancelText={t("close")}
        onOk={() => shown && keep(shown).catch(sayFailure)}
        onCancel={() => setShown(null)}
        destroyOnHidden
      >
        {shown && (
          <img
            className={styles.picture}
            src={`data:${shown.media_type};base64,${shown.content}`}
            alt={picture}
          />
        )}
      </Modal>
    </>
  );
}
