/** A failure on the screen: what happened, to which thing, what to do, and a way to try again. */
import { Alert, Button } from "antd";
import type { Failure } from "../api/contract";
import { useFailureText } from "../text/useFailureText";
import { useText } from "../text/useText";

interface Props {
  failure: Failure;
  onRetry?: (() => void) | undefined;
}

export function FailureNotice({ failure, onRetry }: Props) {
  const t = useText();
  const failureText = useFailureText();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={failureText(failure)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("retry")}
          </Button>
        )
      }
    />
  );
}
