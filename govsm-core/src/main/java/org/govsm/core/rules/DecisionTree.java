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
  static final String LANGUAGE = "language";

  /** Members that are a sentence. */
  static final List<String> SENTENCES = List.of("explanation", "officerQuestion");

  /** Members whose items have a sentence. */
  static final List<String> REASONS = List.of("steps", "findings");

  /** The version and language in which it was said. */
  private static final Set<String> SAID_BY = Set.of("govsm", LANGUAGE);

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
    tree.put(LANGUAGE, words.language());
    return tree;
  }

  /** The part of a tree that is compared: what is decided, and by which rules. */
  static Map<String, @Nullable Object> compared(Map<String, ?> tree) {
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    tree.forEach(
        (name, member) -> {
          if (REASONS.contains(name)) {
            part.put(name, unworded(member));
          } else if (!(SENTENCES.contains(name) || SAID_BY.contains(name)) || !isSaid(member)) {
            part.put(name, member);
          }
        });
    return part;
  }

  static boolean isDraft(Map<?, ?> reason) {
    return DRAFT.equals(reason.get("code"));
  }

  /** Sentences are compared apart; something else in their place is a difference. */
  static boolean isSaid(@Nullable Object member) {
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
      } else if (!isDraft(members)) {
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
