import { exhaust } from "./exhaust";

exhaust("deal-register");
