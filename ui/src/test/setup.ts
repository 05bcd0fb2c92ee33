import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// A screen is loaded when it is first shown, which takes its time on a busy computer.
configure({ asyncUtilTimeout: 15_000 });

// Without a layout nothing scrolls, which this would complain about.
vi.mock("@atlaskit/pragmatic-drag-and-drop-auto-scroll/element", () => ({
  autoScrollForElements: () => () => undefined,
}));

// Nothing is laid out here: everything is as large as a window, so that lists draw what such a window would show.
Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => 1280 },
  clientHeight: { configurable: true, get: () => 800 },
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
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
