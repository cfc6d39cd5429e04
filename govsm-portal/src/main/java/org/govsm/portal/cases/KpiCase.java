package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worked case gives.
 *
 * @param terms its terms
 * @param measured its figures
 * @param note what a variant says of itself in words; empty for the case itself
 */
record KpiCase(
    Map<String, @Nullable Object> terms, Map<String, @Nullable Object> measured, String note) {

  /** The case with what a variant changes. */
  KpiCase changedBy(Map<String, @Nullable Object> variant) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>(measured);
    variant.forEach(
        (name, value) -> {
          if (measured.containsKey(name)) {
            figures.put(name, value);
          }
        });
    if (variant.containsKey("delivered")) {
      figures.put("deliveredAssets", variant.get("delivered"));
    }
    Object words = variant.containsKey("note") ? variant.get("note") : variant.get("policy");
    return new KpiCase(terms, figures, words == null ? "" : Trees.text(words));
  }

  boolean says(String words) {
    return note.contains(words);
  }

  @Nullable Object term(String name) {
    return terms.get(name);
  }

  @Nullable Object figure(String name) {
    return measured.get(name);
  }
}
