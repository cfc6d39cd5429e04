package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.account.MoveDetails;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.RequestContexts;
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

  /** What was said with it, by what each is called. */
  public Map<String, String> said(Page page) {
    Map<String, String> said = new LinkedHashMap<>();
    details.forEach(
        (name, value) -> said.put(page.words().term("fact." + name), said(name, value, page)));
    return said;
  }

  /** What was said of a step, in words. */
  static String said(String name, @Nullable Object value, Page page) {
    String text = String.valueOf(value);
    return switch (MoveDetails.kind(name)) {
      case DAY -> RequestContexts.day(text).map(page.words()::day).orElse(text);
      case EXIT -> page.words().term(text);
      default -> name.equals("incomingHolder") ? page.person(text) : text;
    };
  }

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
