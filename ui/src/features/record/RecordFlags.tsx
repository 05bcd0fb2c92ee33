/** Oddities of the day that wait: the record is not to be closed over them unseen. */
import { Alert, Button } from "antd";
import { useState } from "react";
import type { MeetingHead } from "../../api/contract";
import { useFlags } from "../../api/queries";
import { useText } from "../../text/useText";
import { FlagsDrawer } from "../flags/FlagsDrawer";

export function RecordFlags({ head }: { head: MeetingHead }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const waiting = useFlags(head.id).data?.flags.filter(({ state }) => state === "open").length ?? 0;
  return (
    <>
      {waiting > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("flags-open", { count: waiting })}
          action={
            <Button size="small" onClick={() => setOpen(true)}>
              {t("flags-see")}
            </Button>
          }
        />
      )}
      {open && <FlagsDrawer meeting={head.id} editable={head.editable} onClose={() => setOpen(false)} />}
    </>
  );
}
