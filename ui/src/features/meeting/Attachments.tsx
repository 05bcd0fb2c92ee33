/** The files of a meeting, or of one item of its agenda. */
import { DeleteOutlined, PaperClipOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useRef, useState } from "react";
import { call, saveFile } from "../../api/call";
import type { Attachment, Meeting } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import { KINDS, readAttachment, sizeWords } from "./attachmentFile";
import styles from "./Meeting.module.css";

interface Props {
  meeting: Meeting;
  /** null: the meeting itself. */
  item: string | null;
  /** What the files belong to, for who cannot see it. */
  name: string;
}

export function Attachments({ meeting, item, name }: Props) {
  const t = useText();
  const { message, modal } = App.useApp();
  const sayFailure = useSayFailure();
  const input = useRef<HTMLInputElement>(null);
  const attach = useCommand("attach_file");
  const remove = useCommand("remove_attachment");
  const [reading, setReading] = useState(false);
  const { id, editable } = meeting.head;
  const files = meeting.attachments.filter((file) => file.item === item);

  const add = async (chosen: FileList | null) => {
    setReading(true);
    for (const file of chosen ?? []) {
      const read = await readAttachment(file).catch(sayFailure);
      if (!read) continue;
      // One after the other: each answer carries the list as it then is. What fails is said by the command.
      const done = await attach.mutateAsync({ meeting: id, item, ...read }).catch(() => null);
      if (done !== null) message.success(t("attachment-added", { name: file.name }));
    }
    setReading(false);
  };
  const open = async (file: Attachment) => {
    try {
      const path = await saveFile(await call("open_attachment", { meeting: id, attachment: file.id }));
      if (path !== null) message.success(t("sheet-saved-as", { path }));
    } catch (thrown) {
      sayFailure(thrown);
    }
  };
  const ask = (file: Attachment) =>
    modal.confirm({
      title: t("attachment-remove-title", { name: file.file_name }),
      content: t("attachment-remove-explain"),
      okText: t("attachment-remove"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () => remove.mutate({ meeting: id, attachment: file.id }),
    });
  return (
    <div className={styles.files} data-item={item !== null && files.length === 0}>
      {files.map((file) => (
        <span key={file.id} className={styles.file}>
          <Button
            type="link"
            size="small"
            icon={<PaperClipOutlined aria-hidden />}
            onClick={() => open(file)}
          >
            {file.file_name}
          </Button>
          <span className="muted num">{sizeWords(file.size)}</span>
          {editable && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t("attachment-remove-named", { name: file.file_name })}
              onClick={() => ask(file)}
            />
          )}
        </span>
      ))}
      {editable && (
        <Button
          size="small"
          type={item === null ? "default" : "text"}
          icon={<PaperClipOutlined aria-hidden />}
          loading={reading}
          title={t("attachment-kinds")}
          aria-label={t("attachment-add-to", { name })}
          onClick={() => input.current?.click()}
        >
          {item === null && t("attachment-add")}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("attachment-file", { name })}
        accept={KINDS.map((kind) => `.${kind}`).join(",")}
        onChange={({ target }) => {
          add(target.files).finally(() => {
            target.value = "";
          });
        }}
      />
    </div>
  );
}
