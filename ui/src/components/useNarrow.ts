/** True on a phone-sized window, where tables keep only what fits. */
import { Grid } from "antd";

export function useNarrow(): boolean {
  return Grid.useBreakpoint().sm === false;
}
