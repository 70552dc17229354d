import { useEffect, useState } from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage, language } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneFunctionTexts } from "../../text/paneFunctions";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { FunctionForm } from "./FunctionForm";
import { FunctionList } from "./FunctionList";
import { readFunctions, type FunctionHelp } from "./metadata";

/** The catalogue of functions, or the form of one. */
export function FunctionsPage() {
  const { place } = usePane();
  const [functions, setFunctions] = useState<readonly FunctionHelp[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const spoken = language();
  const text = inLanguage(paneFunctionTexts);

  useEffect(() => {
    let wanted = true;
    readFunctions(spoken).then(
      (read) => wanted && setFunctions(read),
      (error: unknown) => wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [spoken]);

  if (failure !== null) {
    return (
      <Page title={text.title}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fill(text.listFailed, { detail: failure })}</MessageBarBody>
        </MessageBar>
      </Page>
    );
  }
  if (functions === null) return <p role="status">{inLanguage(paneTexts).opening}</p>;
  const help = functions.find(({ name }) => name === place.item);
  return help ? <FunctionForm help={help} /> : <FunctionList functions={functions} />;
}
