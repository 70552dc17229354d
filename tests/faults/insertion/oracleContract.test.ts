import { exhaust } from "./exhaust";

exhaust("oracle-contract");
