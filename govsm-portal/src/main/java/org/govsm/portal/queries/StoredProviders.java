package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Stored register of providers in one of its versions. Version 0 is empty.
 *
 * @param content the agreements, complaints and exports, as the domain reads them
 */
public record StoredProviders(int version, Map<String, @Nullable Object> content) {

  static final String AGREEMENTS = "agreements";
  static final String COMPLAINTS = "complaints";
  static final String EXPORTS = "exports";

  static final StoredProviders NONE = new StoredProviders(0, Map.of());

  /** One part of it, which can be changed. */
  public List<Map<String, @Nullable Object>> part(String name) {
    List<Map<String, @Nullable Object>> part = new ArrayList<>();
    if (content.containsKey(name)) {
      StoredTree.trees(content, name).forEach(one -> part.add(new LinkedHashMap<>(one)));
    }
    return part;
  }

  /** What a complaint is about; empty where nobody said it. */
  public String about(String complaint) {
    return part(COMPLAINTS).stream()
        .filter(one -> complaint.equals(one.get("id")))
        .map(one -> String.valueOf(one.getOrDefault("about", "")))
        .findFirst()
        .orElse("");
  }

  /** The same content with another part. */
  Map<String, @Nullable Object> with(String name, List<?> part) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(content);
    changed.put(name, part);
    return changed;
  }
}
