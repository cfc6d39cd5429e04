package org.govsm.governance.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** List of facts: each item is entered in a form of its own. */
public final class FactList {

  private static final List<String> NAMES =
      List.of("id", "person", "platform", "name", "class", "control", "date");

  private final @Nullable Object tree;
  private final String pointer;
  private final String path;
  private final FactForm form;
  private final @Nullable Object known;

  FactList(
      @Nullable Object tree, String pointer, String path, FactForm form, @Nullable Object known) {
    this.tree = tree;
    this.pointer = pointer;
    this.path = path;
    this.form = form;
    this.known = known;
  }

  /** The JSON pointer of the list. */
  public String pointer() {
    return pointer;
  }

  /** The way to it in {@code docs/facts.md}. */
  public String path() {
    return path;
  }

  /** The way to it from a place above. */
  String name(String above) {
    return pointer.substring(above.length() + 1);
  }

  /** What it lists. */
  public String label(String language) {
    return FactWords.of(path, form, language);
  }

  /** How many items it has. */
  public int size() {
    return items().size();
  }

  /** Whether it was said that there are none. */
  public boolean isNone() {
    return known != FactTree.LEFT_OUT && items().isEmpty();
  }

  /** Whether anything is said of it. */
  public boolean isAnswered() {
    return known != FactTree.LEFT_OUT;
  }

  private List<?> items() {
    return known instanceof List<?> list ? list : List.of();
  }

  /** What an item is called: its id, or what else names it; else empty. */
  public String title(int index) {
    return items().get(index) instanceof Map<?, ?> item
        ? NAMES.stream()
            .map(item::get)
            .filter(String.class::isInstance)
            .map(String::valueOf)
            .findFirst()
            .orElse("")
        : "";
  }

  /** Whether each item is about a platform, so that one about another is not meant. */
  boolean isByPlatform() {
    return form.item().filter(item -> item.members().containsKey("platform")).isPresent();
  }

  /** The item that is about something; nothing where there is none. */
  public Optional<Integer> about(String subject) {
    for (int i = 0; i < size(); i++) {
      if (items().get(i) instanceof Map<?, ?> item
          && NAMES.stream().map(item::get).anyMatch(subject::equals)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The fields of an item that a table shows first. */
  public List<FactField> columns(int index, int most) {
    return FactEntry.at(tree, pointer + "/" + index).stream()
        .flatMap(item -> item.fields().stream())
        .filter(FactField::isAnswered)
        .limit(most)
        .toList();
  }
}
