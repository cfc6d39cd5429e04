package org.govsm.portal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tags of the operations of the API: a group for each folder of the portal, as its text names it.
 */
final class ApiTags {

  private static final String NAME = "name";

  private ApiTags() {}

  /**
   * Name of the group of a folder; the folder itself where no text names it.
   *
   * @param texts by folder: the name and the description
   */
  static String name(Map<String, Object> texts, String folder) {
    return texts.get(folder) instanceof Map<?, ?> text && text.get(NAME) instanceof String name
        ? name
        : folder;
  }

  /** The groups, in the order of their texts; folders that share a name are one. */
  static List<Object> described(Map<String, Object> texts) {
    Map<String, Object> described = new LinkedHashMap<>();
    texts.forEach((folder, text) -> described.putIfAbsent(name(texts, folder), text));
    return List.copyOf(described.values());
  }

  /** Those of a document that one of its operations has. */
  static List<Object> used(Map<String, @Nullable Object> document) {
    Set<Object> used =
        maps(ApiAnswers.tree(document, "paths").values())
            .flatMap(path -> maps(path.values()))
            .flatMap(operation -> list(operation.get("tags")))
            .collect(Collectors.toSet());
    return list(document.get("tags"))
        .filter(tag -> tag instanceof Map<?, ?> one && used.contains(one.get(NAME)))
        .toList();
  }

  private static Stream<Map<?, ?>> maps(Collection<?> of) {
    return of.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one);
  }

  private static Stream<Object> list(@Nullable Object of) {
    return of instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of();
  }
}
