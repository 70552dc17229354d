import { useEffect } from "react";
import { templates } from "../../templates/catalogue";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { loadable, useLoaded } from "../shell/loaded";
import { usePane } from "../shell/pane";
import { Gallery } from "./Gallery";
import { Welcome } from "./Welcome";

const template = loadable(async () => (await import("./TemplatePage")).TemplatePage);

/** The first screen, the gallery, or one template. */
export function TemplatesPage() {
  const { place } = usePane();
  const card = templates.find(({ id }) => id === place.item);

  useEffect(() => {
    // While the user looks at what is first shown, what is wanted next arrives; if not, it is loaded when asked for.
    void template.load().catch(() => undefined);
  }, []);

  if (place.item === "welcome") return <Welcome />;
  return card ? <Template card={card} /> : <Gallery />;
}

function Template({ card }: { card: (typeof templates)[number] }) {
  const Shown = useLoaded(template);
  return Shown ? <Shown card={card} /> : <p role="status">{inLanguage(paneTexts).opening}</p>;
}
