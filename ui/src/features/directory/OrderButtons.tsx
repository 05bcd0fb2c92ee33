import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Unit } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useText } from "../../text/useText";
import { beforeAfterMove } from "./order";

export function OrderButtons({ unit, units }: { unit: Unit; units: Unit[] }) {
  const t = useText();
  const move = useCommand("move_unit");
  const index = units.findIndex((one) => one.id === unit.id);
  const go = (direction: "up" | "down") => {
    const before = beforeAfterMove(units, index, direction);
    if (before !== undefined) move.mutate({ unit: unit.id, before });
  };
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={t("move-up", { unit: unit.name })}
        disabled={index === 0}
        onClick={() => go("up")}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={t("move-down", { unit: unit.name })}
        disabled={index === units.length - 1}
        onClick={() => go("down")}
      />
    </>
  );
}
