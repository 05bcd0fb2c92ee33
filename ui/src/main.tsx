import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { deskPath } from "./api/desk";
import "./base.css";

/** One page serves the office and the desks; each loads only what it shows. */
async function program(): Promise<ReactNode> {
  const path = deskPath();
  if (path !== null) {
    const { DeskProgram } = await import("./features/desk/DeskProgram");
    return <DeskProgram place={path} />;
  }
  const [{ App }, { startRouter }, { signInFromAddress }] = await Promise.all([
    import("./App"),
    import("./router"),
    import("./api/session"),
  ]);
  await signInFromAddress();
  return <App router={startRouter()} />;
}

async function start() {
  const shown = await program();
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no #root");
  createRoot(place).render(<StrictMode>{shown}</StrictMode>);
}

start();
