import { exhaust } from "./exhaust";

exhaust("stargate");
