/**
 * Picks the reading of a wall clock, of no zone yet. The values are dayjs in UTC, where every reading exists: in the
 * browser's own zone the hour that its clock skips could be neither shown nor typed.
 */
import generateConfig from "@rc-component/picker/generate/dayjs";
import { DatePicker } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc";
import formStyles from "./Form.module.css";

dayjs.extend(utc);

/** The same reading, whatever clock it was taken from. */
function asReading(clock: Dayjs): Dayjs {
  return dayjs.utc(clock.format("YYYY-MM-DDTHH:mm:ss"));
}

const ReadingPicker = DatePicker.generatePicker<Dayjs>({
  ...generateConfig,
  getNow: () => asReading(dayjs()),
  getFixedDate: (text) => dayjs.utc(text),
  locale: {
    ...generateConfig.locale,
    parse: (_locale, text, formats) => {
      const readings = formats.map((format) => dayjs.utc(text, format, true));
      return readings.find((reading) => reading.isValid()) ?? null;
    },
  },
});

interface Props {
  id?: string;
  value?: Dayjs | null;
  onChange?: (reading: Dayjs | null) => void;
}

/** A field of a form fills in `id`, `value` and `onChange`. */
export function WallClockPicker(props: Props) {
  return (
    <ReadingPicker
      showTime={{ format: "HH:mm", minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      className={formStyles.wide ?? ""}
      {...props}
    />
  );
}
