/** Says what went wrong in a passing message, for a failure that no screen shows. */
import { App } from "antd";
import { useCallback } from "react";
import { useFailureText } from "../text/useFailureText";

const SHOWN_S = 6;

/** Takes whatever was thrown; null says nothing. */
export function useSayFailure(): (failure: unknown) => void {
  const { message } = App.useApp();
  const failureText = useFailureText();
  return useCallback(
    (failure) => {
      if (failure !== null) message.error({ content: failureText(failure), duration: SHOWN_S });
    },
    [message, failureText],
  );
}
