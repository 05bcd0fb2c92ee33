/** A written request by its file name: a picture is shown, anything else is saved as a file. */
import { PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { saveFile } from "../../api/call";
import type { SheetFile } from "../../api/contract";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import styles from "./Replies.module.css";

interface Props {
  name: string;
  /** Asks for the file. */
  open(): Promise<SheetFile>;
}

/** What every window can draw; a photo of another kind is opened by a program that can. */
const DRAWN = new Set(["image/jpeg", "image/png", "image/webp"]);

export function NoteLink({ name, open }: Props) {
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
        aria-label={t("leave-note-open", { name })}
        onClick={press}
      >
        {name}
      </Button>
      <Modal
        open={shown !== null}
        title={shown?.file_name}
        width={720}
        okText={t("leave-note-save")}
        onOk={() => shown && keep(shown).catch(sayFailure)}
        onCancel={() => setShown(null)}
        destroyOnHidden
      >
        {shown && (
          <img
            className={styles.picture}
            src={`data:${shown.media_type};base64,${shown.content}`}
            alt={t("leave-note-picture", { name: shown.file_name })}
          />
        )}
      </Modal>
    </>
  );
}
