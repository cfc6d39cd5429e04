package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copied terms: those of another contract without what is its own: number, parties, days, value,
 * papers, accounts. Of a term that was amended, the newest row stays.
 */
final class CopiedTerms {

  private static final Set<String> OWN =
      Set.of(
          "id",
          "buyer",
          "supplier",
          "purchase",
          "requirement",
          "value",
          "ceiling",
          "orderedOn",
          "from",
          "until",
          "marked",
          "exclusions",
          "names",
          "amendments",
          "corrections");

  private CopiedTerms() {}

  static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> terms) {
    Map<String, @Nullable Object> copy = Trees.object(terms);
    copy.keySet().removeAll(OWN);
    for (String list : List.copyOf(copy.keySet())) {
      if (copy.get(list) instanceof List<?>) {
        copy.put(list, rows(Trees.rows(copy, list)));
      }
    }
    Map<String, @Nullable Object> payment = Trees.object(copy.get("payment"));
    if (payment.remove("accounts") != null) {
      copy.put("payment", payment);
    }
    return copy;
  }

  private static List<Map<String, @Nullable Object>> rows(List<Map<String, @Nullable Object>> all) {
    List<Map<String, @Nullable Object>> left = new ArrayList<>();
    for (Map<String, @Nullable Object> row : all) {
      if (!row.containsKey("until")) {
        row.keySet().removeAll(BuilderPart.DAYS);
        left.add(row);
      }
    }
    return left;
  }
}
