package org.govsm.governance.retention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.law.DataFile;

/** Periods that govsm proposes for classes of records of which no law sets one. */
final class DefaultPeriods {

  private static final String FILE = "defaults.txt";

  private DefaultPeriods() {}

  static Map<String, RetentionPeriod> all() {
    return Shipped.ALL;
  }

  private static final class Shipped {
    static final Map<String, RetentionPeriod> ALL = read();

    private static Map<String, RetentionPeriod> read() {
      Map<String, RetentionPeriod> all = new LinkedHashMap<>();
      DataFile.rows(DefaultPeriods.class, FILE)
          .forEach(row -> all.put(row.get(0), RetentionPeriod.read(row.get(1))));
      return Collections.unmodifiableMap(all);
    }
  }
}
