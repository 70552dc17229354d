import { tokens } from "@fluentui/react-components";
import { catalogue, type TemplateId } from "../../templates/catalogue";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  picture: {
    flexShrink: 0,
    width: "112px",
    height: "70px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 280px)": { display: "none" },
  },
});

/** What the first sheet of a template looks like; `npm run pictures` takes these pictures. The words beside it say the same. */
export function TemplatePicture({ id }: { id: TemplateId }) {
  return <img className={styles.picture} src={`assets/pictures/templates/${catalogue[id].picture}`} alt="" />;
}
