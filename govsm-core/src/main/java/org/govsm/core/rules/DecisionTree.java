package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Tree of a decision that carries what it needs to be made again: its own members, the request with
 * book, days and facts, and the editions of the books.
 */
final class DecisionTree {

  static final String REQUEST = "request";
  static final String BOOKS = "books";

  /** Sentences, which may be put better, and the version that said them. */
  private static final Set<String> WORDING = Set.of("explanation", "officerQuestion", "govsm");

  /** A draft beside the law never decides, and is pinned by nothing. */
  private static final String DRAFT = "law.draft";

  private DecisionTree() {}

  static Map<String, Object> of(
      RuleBook book, List<LawEdition> books, Decision<?> decision, Messages words) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("book", book.id());
    decision.trace().basis().forEach((name, part) -> request.put(name, Tree.of(part)));
    Map<String, Object> tree = decision.toPlain(words);
    tree.put(REQUEST, request);
    tree.put(BOOKS, Tree.list(books, LawEdition::toPlain));
    return tree;
  }

  /** The part of a tree that is compared: what is decided, and by which rules. */
  static Map<String, @Nullable Object> compared(Map<String, ?> tree) {
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    tree.forEach(
        (name, member) -> {
          if (name.equals("steps") || name.equals("findings")) {
            part.put(name, unworded(member));
          } else if (!WORDING.contains(name) || !isSaid(member)) {
            part.put(name, member);
          }
        });
    return part;
  }

  /** Other words, or none, are no difference; something else in their place is one. */
  private static boolean isSaid(@Nullable Object member) {
    return member instanceof String text && !text.isBlank();
  }

  private static @Nullable Object unworded(@Nullable Object reasons) {
    if (!(reasons instanceof List<?> list)) {
      return reasons;
    }
    List<@Nullable Object> left = new ArrayList<>();
    for (Object reason : list) {
      if (!(reason instanceof Map<?, ?> members)) {
        left.add(reason);
      } else if (!DRAFT.equals(members.get("code"))) {
        Map<Object, @Nullable Object> kept = new LinkedHashMap<>(members);
        if (isSaid(kept.get("text"))) {
          kept.remove("text");
        }
        left.add(kept);
      }
    }
    return left;
  }
}
