package org.govsm.core.rules;

import org.govsm.core.rules.table.ValueType;

/**
 * The kinds of value that a rule pack can ask about; DMN names them date, number, boolean, string.
 */
public enum FactType {
  /** A calendar day. */
  DAY(ValueType.DAY),
  /** An exact number. */
  NUMBER(ValueType.NUMBER),
  /** Yes or no. */
  BOOLEAN(ValueType.BOOLEAN),
  /** A code. */
  STRING(ValueType.STRING);

  private final ValueType type;

  FactType(ValueType type) {
    this.type = type;
  }

  static FactType of(ValueType type) {
    return switch (type) {
      case DAY -> DAY;
      case NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case STRING -> STRING;
    };
  }

  /**
   * The name in DMN.
   *
   * @return such as {@code number}
   */
  public String dmnName() {
    return type.dmnName();
  }
}
