import { exhaust } from "./exhaust";

exhaust("vendor-diversification");
