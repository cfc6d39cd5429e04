package org.govsm.core.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The kinds of value that a rule pack can ask about; DMN names them date, number, boolean, string.
 */
public enum FactType {
  /** A calendar day. */
  DAY("date", LocalDate.class),
  /** An exact number. */
  NUMBER("number", BigDecimal.class),
  /** Yes or no. */
  BOOLEAN("boolean", Boolean.class),
  /** A code. */
  STRING("string", String.class);

  private final String dmnName;
  private final Class<?> javaType;

  FactType(String dmnName, Class<?> javaType) {
    this.dmnName = dmnName;
    this.javaType = javaType;
  }

  /**
   * The name in DMN.
   *
   * @return such as {@code number}
   */
  public String dmnName() {
    return dmnName;
  }

  boolean isOrdered() {
    return this == DAY || this == NUMBER;
  }

  boolean holds(Object value) {
    return javaType.isInstance(value);
  }

  static Optional<FactType> ofDmn(String typeRef) {
    String plain = typeRef.startsWith("feel:") ? typeRef.substring(5) : typeRef;
    for (FactType type : values()) {
      if (type.dmnName.equals(plain)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
