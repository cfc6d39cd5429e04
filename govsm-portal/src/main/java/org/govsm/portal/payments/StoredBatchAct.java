package org.govsm.portal.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * An act on a batch as it is stored.
 *
 * @param kind the kind of event without its first word, such as {@code approved}
 * @param content what was said with it
 */
public record StoredBatchAct(
    int actNo, String kind, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** A text that was said with it. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf).filter(t -> !t.isEmpty());
  }

  /** The file that was handed out by it, with its digest; nothing where it was none. */
  public Optional<Map<String, @Nullable Object>> handed() {
    return content.get(AuthorityFiles.HANDED) == null
        ? Optional.empty()
        : Optional.of(StoredTree.tree(content, AuthorityFiles.HANDED));
  }

  /** The codes of what was to be known of it. */
  public List<String> warnings() {
    return content.get("warnings") instanceof List<?> codes
        ? codes.stream().map(String::valueOf).toList()
        : List.of();
  }
}
