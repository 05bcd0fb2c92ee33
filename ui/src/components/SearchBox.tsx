/** A search field that tells its value once typing pauses. */
import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import styles from "./SearchBox.module.css";

const PAUSE_MS = 180;

interface Props {
  label: string;
  value: string;
  onSearch(value: string): void;
}

export function SearchBox({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(pause.current), []);
  return (
    <Input
      className={styles.box ?? ""}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        clearTimeout(pause.current);
        pause.current = setTimeout(() => onSearch(next.trim()), PAUSE_MS);
      }}
    />
  );
}
