/** Any IANA time zone, with what its clock shows next to ours. */
import { Select } from "antd";
import { useMemo } from "react";
import { LOCAL_ZONE } from "./dates";

interface Props {
  id?: string;
  value?: string;
  onChange?: (zone: string) => void;
}

export function ZoneSelect({ id, value, onChange }: Props) {
  const options = useMemo(() => zones(value).map((zone) => ({ value: zone, label: zone })), [value]);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch
      virtual
      options={options}
      value={value ?? LOCAL_ZONE}
      onChange={(zone) => onChange?.(zone)}
    />
  );
}

function zones(chosen: string | undefined): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set([LOCAL_ZONE, ...(chosen ? [chosen] : []), ...known])];
}
