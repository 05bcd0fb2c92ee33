/** A written request by its file name. */
import type { SheetFile } from "../../api/contract";
import { FileLink } from "../../components/FileLink";
import { useText } from "../../text/useText";

interface Props {
  name: string;
  /** Asks for the file. */
  open(): Promise<SheetFile>;
}

export function NoteLink({ name, open }: Props) {
  const t = useText();
  return (
    <FileLink
      name={name}
      label={t("leave-note-open", { name })}
      picture={t("leave-note-picture", { name })}
      open={open}
    />
  );
}
