package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * The first signature of a step that two must sign.
 *
 * @param step the code of the step
 */
public record AccountSignature(
    String step,
    String person,
    List<String> roles,
    Map<String, @Nullable Object> details,
    Instant signedAt) {

  static AccountSignature of(String step, byte[] content, Instant at) {
    Map<String, @Nullable Object> tree = StoredTree.read(content);
    List<?> roles = tree.get("roles") instanceof List<?> list ? list : List.of();
    return new AccountSignature(
        step,
        StoredTree.text(tree, "person"),
        roles.stream().map(String::valueOf).toList(),
        StoredTree.tree(tree, "details"),
        at);
  }
}
