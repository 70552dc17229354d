import { ThemeService } from "../univer";
import type { Injector } from "../univer";

/** Makes toolbar, formula bar and tabs dark or light. The cells stay white in both, as Excel's do. */
export function darkenChrome(injector: Injector, dark: boolean): void {
  const theme = injector.get(ThemeService);
  // The cells are drawn by asking this property; the bars follow the observable.
  Object.defineProperty(theme, "darkMode", { get: () => false, configurable: true });
  theme.setDarkMode(dark);
}
