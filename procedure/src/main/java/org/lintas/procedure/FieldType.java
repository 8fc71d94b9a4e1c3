package org.lintas.procedure;

/** The closed list of field types. In YAML written lower-case with a hyphen: {@code yes-no}. */
public enum FieldType {
  TEXT,
  NAME,
  DATE,
  YEAR,
  NUMBER,
  MONEY,
  COUNTRY,
  PLACE,
  CHOICE,
  YES_NO,
  PHONE,
  DOCUMENT,
  PERSON,
  ORGANISATION,
  FILE
}
