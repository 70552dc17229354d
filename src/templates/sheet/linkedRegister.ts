/** The deal register as linked models read it: its table, its columns under the headings that they have there. */
import {
  REGISTER_TABLE,
  registerColumns,
  registerFields,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { Formula } from "./formula";

export class LinkedRegister {
  readonly #missing = new Set<RegisterField>();

  /**
   * @param table     what the table is called
   * @param headings  of the columns that it has
   */
  constructor(
    private readonly table: string,
    private readonly headings: ReadonlyMap<RegisterField, string>,
  ) {}

  /** The register that is inserted with the model. */
  static inserted(): LinkedRegister {
    return new LinkedRegister(
      REGISTER_TABLE,
      new Map(registerFields.map((field) => [field, registerColumns[field].heading])),
    );
  }

  /** The structured reference of a column. One that the register lacks is noted in `missing`. */
  column(field: RegisterField): Formula {
    const heading = this.headings.get(field);
    if (heading === undefined) this.#missing.add(field);
    return new Formula([`${this.table}[${heading ?? registerColumns[field].heading}]`]);
  }

  /** Headings of the columns that were asked for and that the register lacks. */
  get missing(): readonly string[] {
    return [...this.#missing].map((field) => registerColumns[field].heading);
  }
}
