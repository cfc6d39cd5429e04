package org.govsm.core.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Kind of value that a column holds, with its name in DMN. */
public enum ValueType {
  DAY("date", LocalDate.class),
  NUMBER("number", BigDecimal.class),
  BOOLEAN("boolean", Boolean.class),
  STRING("string", String.class);

  private final String dmnName;
  private final Class<?> javaType;

  ValueType(String dmnName, Class<?> javaType) {
    this.dmnName = dmnName;
    this.javaType = javaType;
  }

  public String dmnName() {
    return dmnName;
  }

  boolean isOrdered() {
    return this == DAY || this == NUMBER;
  }

  public boolean holds(Object value) {
    return javaType.isInstance(value);
  }

  public static Optional<ValueType> ofDmn(String typeRef) {
    String plain = typeRef.startsWith("feel:") ? typeRef.substring(5) : typeRef;
    for (ValueType type : values()) {
      if (type.dmnName.equals(plain)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
