/** A sheet as a file: how it is wanted is asked first, and remembered. */
import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useText } from "../../text/useText";
import { SheetModal } from "./SheetModal";
import type { SheetKind } from "./useExportSheet";

interface Props {
  meeting: string;
  sheet: SheetKind;
  name: string;
}

export function SheetButton({ meeting, sheet, name }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        aria-label={t("sheet-export-named", { name })}
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      {open && <SheetModal meeting={meeting} sheet={sheet} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
