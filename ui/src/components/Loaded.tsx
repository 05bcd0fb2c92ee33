/** Shows a skeleton while an answer is on its way, a failure with retry when it is not, and the screen otherwise. */
import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import type { CallError } from "../api/call";
import { useText } from "../text/useText";
import { FailureNotice } from "./FailureNotice";

interface Props<T> {
  query: UseQueryResult<T, CallError>;
  rows?: number;
  children: (data: T) => ReactNode;
}

export function Loaded<T>({ query, rows = 6, children }: Props<T>) {
  const t = useText();
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <FailureNotice failure={query.error} onRetry={query.refetch} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <FailureNotice failure={query.error} onRetry={query.refetch} />;
  return (
    <div role="status" aria-label={t("loading")}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
