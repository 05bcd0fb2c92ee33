import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The same bundle is shown by the desktop window and served to browsers, so it is built from one root path.
export default defineConfig({
  plugins: [react()],
  base: "/",
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: { target: ["es2022", "safari15"], outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 900 },
  test: {
    environment: "happy-dom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    css: false,
  },
});
