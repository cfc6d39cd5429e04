package org.govsm.core.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** Questions of a pack, made from its tables when first needed. */
final class PackQuestions {

  private final Map<String, Table> tables;

  /** That two threads may make them does no harm. */
  private volatile @Nullable Map<String, Question> made;

  PackQuestions(Map<String, Table> tables) {
    this.tables = tables;
  }

  List<Question> all() {
    return List.copyOf(byId().values());
  }

  Optional<Question> find(String id) {
    return Optional.ofNullable(byId().get(id));
  }

  private Map<String, Question> byId() {
    Map<String, Question> known = made;
    if (known == null) {
      Map<String, Question> all = new LinkedHashMap<>();
      tables.forEach((id, table) -> all.put(id, Question.of(table)));
      known = all;
      made = known;
    }
    return known;
  }
}
