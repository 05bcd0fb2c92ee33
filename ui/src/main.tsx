import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { signInFromAddress } from "./api/session";
import { startRouter } from "./router";
import "./base.css";

async function start() {
  await signInFromAddress();
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no #root");
  createRoot(place).render(
    <StrictMode>
      <App router={startRouter()} />
    </StrictMode>,
  );
}

start();
