import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// Asking of every element whether it is hidden costs jsdom most of a test's time; `toBeVisible` asks where it matters.
// Waiting ends when what is waited for is there: the limits are only for a machine that is busy with other things.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

// jsdom reads a file by FileReader only.
Object.assign(File.prototype, {
  text(this: File) {
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
      reader.readAsText(this);
    });
  },
});
