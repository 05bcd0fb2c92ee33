import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem("huidao.language", "zh-CN");
  vi.stubGlobal(
    "EventSource",
    class {
      static CLOSED = 2;
      readyState = 1;
      close() {
        this.readyState = 2;
      }
    },
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
