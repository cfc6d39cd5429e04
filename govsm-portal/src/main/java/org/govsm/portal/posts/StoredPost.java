package org.govsm.portal.posts;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Stored post: its text as it stands. What happened to it are {@link StoredPostAct acts}.
 *
 * @param acts how many acts are on record
 * @param begun the day of the first draft
 * @param moved the day of the last act
 * @param content the draft as its author wrote it last
 */
public record StoredPost(
    String department,
    String id,
    String state,
    int acts,
    String author,
    LocalDate begun,
    LocalDate moved,
    Map<String, @Nullable Object> content) {

  private static final int LONGEST = 80;

  /** The address of its page. */
  public String page() {
    return "/posts/" + department + "/" + id;
  }

  /** What it is called: its first words. */
  public String title() {
    return variants().stream()
        .flatMap(variant -> paragraphs(variant).stream())
        .findFirst()
        .map(StoredPost::cut)
        .orElse(id);
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    String first = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    int word = first.lastIndexOf(' ');
    return (word > LONGEST / 2 ? first.substring(0, word) : first) + "\u2026";
  }

  /** Its variants as they are written. */
  public List<Map<String, @Nullable Object>> variants() {
    return StoredTree.trees(content, "variants");
  }

  /** The paragraphs of a variant. */
  public static List<String> paragraphs(Map<String, @Nullable Object> variant) {
    return StoredTree.trees(variant, "paragraphs").stream()
        .map(one -> StoredTree.text(one, "text"))
        .toList();
  }

  /** The accounts on which it is posted. */
  public Set<String> accounts() {
    return accounts(content);
  }

  static Set<String> accounts(Map<String, @Nullable Object> draft) {
    Set<String> accounts = new LinkedHashSet<>();
    for (Map<String, @Nullable Object> variant : StoredTree.trees(draft, "variants")) {
      if (variant.get("account") instanceof String account) {
        accounts.add(account);
      }
    }
    return accounts;
  }

  /** How its state looks: of the icons of outcomes. */
  public String look() {
    return switch (state) {
      case "CLEARED", "SCHEDULED", "PUBLISHED", "ARCHIVED" -> "pass";
      case "CHANGES_REQUESTED", "EXPIRED", "CORRECTED", "TAKEN_DOWN" -> "warn";
      default -> "na";
    };
  }
}
