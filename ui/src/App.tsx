/** The organiser's program: its router, once the browser is signed in, inside the providers of every page. */
import { RouterProvider } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LiveProvider } from "./api/live";
import { useSignedOut } from "./api/session";
import { Providers } from "./Providers";
import type { AppRouter } from "./router";
import { SignIn } from "./shell/SignIn";

export function App({ router }: { router: AppRouter }) {
  return (
    <Providers>
      <SignedIn>
        <RouterProvider router={router} />
      </SignedIn>
    </Providers>
  );
}

function SignedIn({ children }: { children: ReactNode }) {
  return useSignedOut() ? <SignIn /> : <LiveProvider>{children}</LiveProvider>;
}
