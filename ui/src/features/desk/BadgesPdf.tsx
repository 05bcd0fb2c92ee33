/** Badges with each person's own code, made by the record: they need the line, unlike plain ones. */
import { IdcardOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { isDesktop, saveFile } from "../../api/call";
import type { DeskPerson } from "../../api/contract";
import { callDesk } from "../../api/desk";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";
import { useText } from "../../text/useText";

export function BadgesPdf({ people, online }: { people: DeskPerson[]; online: boolean }) {
  const t = useText();
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  // The program at a branch hands in what was seen and asks for nothing else.
  if (isDesktop()) return null;
  const save = async () => {
    setBusy(true);
    try {
      const attendees = people.map(({ id }) => id);
      await saveFile(await callDesk("export_desk_badges", { attendees, language }));
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      icon={<IdcardOutlined aria-hidden />}
      disabled={!online || people.length === 0}
      loading={busy}
      onClick={save}
    >
      {t("desk-badges-pdf")}
    </Button>
  );
}
