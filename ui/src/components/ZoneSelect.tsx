/** Any IANA time zone, by its city, its name, or as IANA calls it. */
import { Select } from "antd";
import { useMemo, useState } from "react";
import { LOCAL_ZONE } from "./dates";
import { useZoneWords } from "./useZoneWords";

interface Props {
  id?: string;
  value?: string;
  onChange?: (zone: string) => void;
}

export function ZoneSelect({ id, value = LOCAL_ZONE, onChange }: Props) {
  const words = useZoneWords();
  // Hundreds of names are made only for who looks at them.
  const [opened, setOpened] = useState(false);
  const options = useMemo(
    () => (opened ? zones(value) : [value]).map((zone) => ({ value: zone, ...words(zone) })),
    [value, opened, words],
  );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: (typed, option) => finds(typed, option?.search ?? "") }}
      virtual
      popupMatchSelectWidth={false}
      options={options}
      value={value}
      onOpenChange={(open) => open && setOpened(true)}
      onChange={(zone) => onChange?.(zone)}
    />
  );
}

const finds = (typed: string, search: string) =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => search.includes(word));

function zones(chosen: string): string[] {
  return [...new Set([LOCAL_ZONE, chosen, ...Intl.supportedValuesOf("timeZone"), "UTC"])];
}
