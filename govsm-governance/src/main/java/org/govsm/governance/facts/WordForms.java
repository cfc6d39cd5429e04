package org.govsm.governance.facts;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.facts.FactForm.Kind;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * Words of the facts: where {@code facts.txt} lists words, each other name of one becomes that word
 * and every other text an {@link UnknownWord}; so does a text that is no name where one should
 * stand.
 */
final class WordForms {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private WordForms() {}

  static Object alike(FactForm form, Object tree) {
    return requireNonNullElse(copy(form, tree), tree);
  }

  /** The same value where nothing in it is written otherwise. */
  private static @Nullable Object copy(FactForm form, @Nullable Object value) {
    if (!form.hasWords() || form.takes(Kind.OPEN)) {
      return value;
    } else if (value instanceof Map<?, ?> map && form.takes(Kind.OBJECT)) {
      return object(form, map);
    } else if (value instanceof List<?> list) {
      return list(form, list);
    }
    return value instanceof String text ? text(form, text) : value;
  }

  private static Object text(FactForm form, String text) {
    boolean handle = form.takes(Kind.HANDLE) && isNoHandle(text);
    boolean name = form.takes(Kind.NAME) && FactNode.of(text).denial().isPresent();
    if (handle || name) {
      return new UnknownWord(text, List.of());
    }
    return form.takes(Kind.WORD) ? one(form, text, false) : text;
  }

  /** No platform takes blanks in a handle, and "not yet" is none. */
  private static boolean isNoHandle(String text) {
    return FactNode.of(text).isGiven()
        && (BLANKS.matcher(text.strip()).find() || FactNode.of(text).bareDenial().isPresent());
  }

  private static Object object(FactForm form, Map<?, ?> map) {
    return ExactTree.changed(
        map,
        (name, member) -> {
          FactForm known = form.member(name);
          return known == null ? member : copy(known, member);
        });
  }

  private static Object list(FactForm form, List<?> list) {
    boolean words = form.takes(Kind.TEXTS) && !form.words().isEmpty();
    if (form.item().isPresent()) {
      FactForm each = form.item().get();
      return ExactTree.changed(list, item -> copy(each, item));
    }
    return words
        ? ExactTree.changed(list, item -> item instanceof String t ? one(form, t, true) : item)
        : list;
  }

  /** A placeholder and a word for none say what they say everywhere. */
  private static Object one(FactForm form, String text, boolean item) {
    Optional<String> word = form.word(text);
    if (word.isEmpty() && item && Reservations.in(text).isEmpty()) {
      word = form.word(BLANKS.split(text.strip(), 2)[0]);
    }
    FactNode given = FactNode.of(text);
    return word.isPresent()
        ? word.get()
        : given.isGiven() ? new UnknownWord(text, form.words()) : text;
  }
}
