/** 回执表: out to be filled, and back in. */
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useText } from "../../text/useText";
import { ImportForms } from "./ImportForms";
import { useExportForms } from "./useExportForms";

export function FormsMenu({ meeting, editable }: { meeting: string; editable: boolean }) {
  const t = useText();
  const forms = useExportForms(meeting);
  const [importing, setImporting] = useState(false);
  const items = [
    { key: "export", label: t("forms-export"), onClick: () => forms.save(null) },
    ...(editable
      ? [{ key: "import", label: t("forms-import-files"), onClick: () => setImporting(true) }]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button loading={forms.busy}>{t("forms")}</Button>
      </Dropdown>
      {importing && <ImportForms meeting={meeting} onClose={() => setImporting(false)} />}
    </>
  );
}
