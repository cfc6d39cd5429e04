package org.govsm.procurement.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/** Change between two editions of a catalogue: what came or went, or one field of what stayed. */
public final class CatalogueChange implements ToPlain {

  private final String set;
  private final String code;
  private final Wording names;
  private final Optional<String> field;
  private final Optional<Object> before;
  private final Optional<Object> after;

  private CatalogueChange(
      String set,
      String code,
      Wording names,
      Optional<String> field,
      Optional<Object> before,
      Optional<Object> after) {
    this.set = set;
    this.code = code;
    this.names = names;
    this.field = field;
    this.before = before;
    this.after = after;
  }

  static List<CatalogueChange> between(
      String set, Map<String, ? extends ToPlain> former, Map<String, ? extends ToPlain> now) {
    List<CatalogueChange> changes = new ArrayList<>();
    now.forEach(
        (code, one) -> {
          ToPlain old = former.get(code);
          if (old == null) {
            changes.add(
                new CatalogueChange(
                    set,
                    code,
                    names(tree(one)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(one.toPlain())));
          } else {
            fields(set, code, tree(old), tree(one), changes);
          }
        });
    former.forEach(
        (code, one) -> {
          if (!now.containsKey(code)) {
            changes.add(
                new CatalogueChange(
                    set,
                    code,
                    names(tree(one)),
                    Optional.empty(),
                    Optional.of(one.toPlain()),
                    Optional.empty()));
          }
        });
    return changes;
  }

  private static void fields(
      String set, String code, Map<?, ?> former, Map<?, ?> now, List<CatalogueChange> changes) {
    Set<Object> names = new LinkedHashSet<>(now.keySet());
    names.addAll(former.keySet());
    for (Object name : names) {
      @Nullable Object old = former.get(name);
      @Nullable Object value = now.get(name);
      if (!Objects.equals(old, value)) {
        changes.add(
            new CatalogueChange(
                set,
                code,
                names(now),
                Optional.of(String.valueOf(name)),
                Optional.ofNullable(old),
                Optional.ofNullable(value)));
      }
    }
  }

  private static Wording names(Map<?, ?> tree) {
    Map<String, String> names = new TreeMap<>();
    for (String part : List.of("title", "names")) {
      if (tree.get(part) instanceof Map<?, ?> texts) {
        texts.forEach(
            (language, text) -> names.put(String.valueOf(language), String.valueOf(text)));
      }
    }
    return new Wording(names);
  }

  private static Map<?, ?> tree(ToPlain one) {
    return one.toPlain() instanceof Map<?, ?> tree ? tree : Map.of();
  }

  /**
   * What changed.
   *
   * @return {@code service}, {@code core-kpi} or {@code profile}, or the set of a row: {@code
   *     part}, {@code unit}, {@code accessible}, {@code duty}, {@code stated}
   */
  public String set() {
    return set;
  }

  /**
   * Which one.
   *
   * @return its id or code
   */
  public String code() {
    return code;
  }

  /**
   * How it changed.
   *
   * @return came, went or changed
   */
  public String kind() {
    return field.isPresent() ? "changed" : before.isPresent() ? "went" : "came";
  }

  /**
   * The field that changed.
   *
   * @return as the tree names it; nothing where the whole came or went
   */
  public Optional<String> field() {
    return field;
  }

  /**
   * The change in one sentence.
   *
   * @param words the sentences of a language
   * @return with what stood before and stands now, in that language
   */
  public String said(Messages words) {
    Message message =
        Message.of("catalogue." + kind()).with("what", new CatalogueName(code, names));
    if (field.isEmpty()) {
      return words.say(message);
    }
    String language = language(words.language());
    return words.say(
        message
            .with("field", new Term("catalogue-field." + field.get()))
            .with("before", shown(before, language, words))
            .with("after", shown(after, language, words)));
  }

  /** The language asked for; where its text did not change, one in which it did. */
  private String language(String asked) {
    List<String> languages = new ArrayList<>(List.of(asked));
    if (after.orElse("") instanceof Map<?, ?> texts) {
      texts.keySet().forEach(language -> languages.add(String.valueOf(language)));
    }
    return languages.stream()
        .filter(one -> !shown(before.orElse(""), one).equals(shown(after.orElse(""), one)))
        .findFirst()
        .orElse(asked);
  }

  private static String shown(Optional<Object> value, String language, Messages words) {
    return value
        .map(one -> shown(one, language))
        .filter(text -> !text.isEmpty())
        .orElseGet(() -> words.say("catalogue.nothing"));
  }

  private static String shown(@Nullable Object value, String language) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey("en")
          ? String.valueOf(map.containsKey(language) ? map.get(language) : map.get("en"))
          : map.values().stream().map(one -> shown(one, language)).collect(joining(", "));
    } else if (value instanceof List<?> list) {
      return list.stream().map(one -> shown(one, language)).collect(joining("; "));
    }
    return String.valueOf(value);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("set", set);
    tree.put("code", code);
    tree.put("kind", kind());
    field.ifPresent(name -> tree.put("field", name));
    before.ifPresent(value -> tree.put("before", value));
    after.ifPresent(value -> tree.put("after", value));
    return tree;
  }
}
