/** Badges with everybody's own code as a PDF, of the meeting or of one venue. */
import { useState } from "react";
import { call, saveFile } from "../../api/call";
import { useSayFailure } from "../../components/useSayFailure";
import { usePreferences } from "../../preferences/Preferences";

export function useBadges(meeting: string): { busy: boolean; save(venue: string | null): Promise<void> } {
  const sayFailure = useSayFailure();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  const save = async (venue: string | null) => {
    setBusy(true);
    try {
      await saveFile(await call("export_badges", { meeting, venue, language }));
    } catch (thrown) {
      sayFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
