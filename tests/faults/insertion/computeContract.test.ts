import { exhaust } from "./exhaust";

exhaust("compute-contract");
