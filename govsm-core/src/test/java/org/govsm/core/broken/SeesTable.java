package org.govsm.core.broken;

import org.govsm.core.rules.table.ValueType;

/** Another concept that uses an inner part of rules. */
public final class SeesTable {
  String day() {
    return ValueType.DAY.name();
  }
}
