/** The query client: answers stay fresh by the live line, so nothing is polled and little is retried. */
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { CallError } from "./call";
import { setSignedOut } from "./session";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: CallError;
  }
}

const FRESH_MS = 30_000;

export function createQueryClient(): QueryClient {
  const noticeSignedOut = (failure: unknown) => {
    if (failure instanceof CallError && failure.code === "not_signed_in") setSignedOut(true);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: "always",
        retry: (count, failure) => failure.code === "busy" && count < 3,
      },
      mutations: { networkMode: "always" },
    },
  });
}
