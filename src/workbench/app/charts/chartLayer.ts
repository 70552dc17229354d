/** The charts of the sheet that is seen, laid over its cells: they scroll, zoom and freeze with them. */
import Chart from "chart.js/auto";
import type { BrowserEngine, GridView } from "../../engine/browser";
import type { ChartSnapshot } from "../../excel/charts/chartSnapshot";
import type { ChartStore } from "../../excel/charts/chartStore";
import { chartConfiguration } from "./configuration";
import type { FormatNumber } from "./configuration";
import type { DrawnChart } from "./drawnChart";
import { readChart } from "./readChart";

interface Drawn {
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  chart: Chart | null;
  shown: string;
  place: Place;
}

/** In pixels at 100 %, from the sheet's corner. */
type Place = Pick<ChartSnapshot, "left" | "top" | "width" | "height">;

const PIXELS_PER_POINT = 96 / 72;

export class ChartLayer {
  readonly #layer = document.createElement("div");
  readonly #drawn = new Map<string, Drawn>();
  #view = "";
  #isStale = true;

  constructor(
    private readonly engine: BrowserEngine,
    private readonly store: ChartStore,
    private readonly formatNumber: FormatNumber,
  ) {
    this.#layer.className = "charts";
    store.onChange(() => (this.#isStale = true));
    engine.calculation.onEnd(() => (this.#isStale = true));
    const follow = () => {
      this.#follow();
      requestAnimationFrame(follow);
    };
    requestAnimationFrame(follow);
  }

  /** Univer tells of scrolling, zooming, freezing and resizing in many ways: looking is simpler, and cheap. */
  #follow(): void {
    const view = this.engine.view();
    if (!view) return;
    const seen = JSON.stringify([view.sheetId, view.main, view.zoom, view.height]);
    if (seen === this.#view && !this.#isStale) return;
    if (this.#layer.parentElement !== view.container) view.container.append(this.#layer);
    const sheetChanged = !this.#view.startsWith(`["${view.sheetId}"`);
    this.#view = seen;
    if (this.#isStale || sheetChanged) this.#update(view.sheetId);
    this.#isStale = false;
    for (const drawn of this.#drawn.values()) put(drawn, view);
  }

  #update(sheetId: string): void {
    const charts = this.store.all().filter((chart) => chart.sheetId === sheetId);
    const ids = new Set(charts.map(({ id }) => id));
    for (const [id, { box, chart }] of this.#drawn) {
      if (ids.has(id)) continue;
      chart?.destroy();
      box.remove();
      this.#drawn.delete(id);
    }
    for (const snapshot of charts) {
      const drawn = this.#drawn.get(snapshot.id) ?? this.#add(snapshot);
      drawn.place = inPixels(snapshot);
      this.#draw(drawn, readChart(this.engine, snapshot));
    }
  }

  #add(snapshot: ChartSnapshot): Drawn {
    const box = document.createElement("div");
    box.className = "chart";
    box.dataset.chart = snapshot.name;
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    box.append(canvas);
    this.#layer.append(box);
    const drawn = { box, canvas, chart: null, shown: "", place: inPixels(snapshot) };
    this.#drawn.set(snapshot.id, drawn);
    return drawn;
  }

  #draw(drawn: Drawn, chart: DrawnChart): void {
    const shown = JSON.stringify([chart, drawn.place.width, drawn.place.height]);
    if (drawn.shown === shown) return;
    drawn.shown = shown;
    drawn.chart?.destroy();
    drawn.box.style.width = `${drawn.place.width}px`;
    drawn.box.style.height = `${drawn.place.height}px`;
    drawn.canvas.setAttribute("aria-label", chart.title ?? "");
    drawn.chart = new Chart(drawn.canvas, chartConfiguration(chart, this.formatNumber));
  }
}

function inPixels({ left, top, width, height }: Place): Place {
  const [x, y, across, down] = [left, top, width, height].map((points) => Math.round(points * PIXELS_PER_POINT));
  return { left: x ?? 0, top: y ?? 0, width: across ?? 0, height: down ?? 0 };
}

/** Puts a chart where its cells are. One that does not lie in frozen panes is cut off at their edge. */
function put({ box, place }: Drawn, { main, frozen, origin, zoom }: GridView): void {
  const across = along(place.left, frozen.width, origin.x, main.left, main.scrollX, zoom);
  const down = along(place.top, frozen.height, origin.y, main.top, main.scrollY, zoom);
  box.style.transform = `translate(${across.at}px, ${down.at}px) scale(${zoom})`;
  box.style.clipPath = `inset(${down.hidden / zoom}px 0 0 ${across.hidden / zoom}px)`;
}

/** Where a point of the sheet is on the screen along one axis, and how much from there on lies under frozen panes. */
function along(point: number, frozen: number, origin: number, edge: number, scroll: number, zoom: number) {
  if (point < frozen) return { at: origin + point * zoom, hidden: 0 };
  const at = edge + (point - scroll) * zoom;
  return { at, hidden: Math.max(0, edge - at) };
}
