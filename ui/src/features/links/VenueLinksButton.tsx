/** Opens the links of the venues, which are given out beside those of the units. */
import { Button } from "antd";
import { useState } from "react";
import { useText } from "../../text/useText";
import { ArrivalsDrawer } from "../arrivals/ArrivalsDrawer";

export function VenueLinksButton({ meeting, editable }: { meeting: string; editable: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("venue-links")}</Button>
      {open && <ArrivalsDrawer meeting={meeting} editable={editable} onClose={() => setOpen(false)} />}
    </>
  );
}
