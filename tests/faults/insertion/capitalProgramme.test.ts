import { exhaust } from "./exhaust";

exhaust("capital-programme");
