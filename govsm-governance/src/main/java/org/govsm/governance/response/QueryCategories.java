package org.govsm.governance.response;

import java.util.List;
import java.util.Optional;
import org.govsm.governance.law.DataFile;

/** The sixteen categories of queries (framework of 2012, section 5.1.3.2: hierarchy of queries). */
public final class QueryCategories {

  private static final String FILE = "categories.txt";

  private QueryCategories() {}

  /** The categories in the order of the data file. */
  public static List<QueryCategory> all() {
    return Shipped.ALL;
  }

  /** The category of a code; nothing where there is none. */
  public static Optional<QueryCategory> find(String code) {
    return all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  static String[] codes() {
    return all().stream().map(QueryCategory::code).toArray(String[]::new);
  }

  private static final class Shipped {
    static final List<QueryCategory> ALL =
        DataFile.rows(QueryCategories.class, FILE).stream().map(QueryCategory::new).toList();
  }
}
