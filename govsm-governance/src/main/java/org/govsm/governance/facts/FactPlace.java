package org.govsm.governance.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Place of a fact among the forms: the list or item in which it is entered, and its field.
 *
 * @param at the JSON pointer of the list or item; empty where it stands in a section of the whole
 * @param field the name of its field there; empty where a list is meant
 * @param path the way to it in the schema
 */
public record FactPlace(String at, String field, String path) {

  /**
   * The place of a fact.
   *
   * @param tree what is known
   * @param path the way to it in the schema, such as {@code platformDecisions[].rhythm}
   * @param subjects what it is about; of several items that of the first is meant
   */
  public static FactPlace of(
      Map<String, ? extends @Nullable Object> tree, String path, List<String> subjects) {
    String at = "";
    String name = "";
    String schema = "";
    for (String step : TwoNames.entered(path).split("\\.", -1)) {
      boolean list = step.endsWith("[]");
      String member = list ? step.substring(0, step.length() - 2) : step;
      schema += (schema.isEmpty() ? "" : ".") + member;
      if (list && at.endsWith("/" + FactEntry.NEW)) {
        return new FactPlace(at, "", path); // of what is not there yet the item comes first
      }
      name += (name.isEmpty() ? "" : ".") + member;
      if (list) {
        String pointer = at + "/" + name.replace('.', '/');
        Optional<String> item = item(tree, pointer, subjects);
        if (item.isEmpty()) {
          return new FactPlace(pointer, "", schema);
        }
        at = pointer + "/" + item.get();
        name = "";
        schema += "[]";
      }
    }
    boolean isList = FactEntry.at(tree, at + "/" + name.replace('.', '/')).isPresent();
    return isList && !name.isEmpty()
        ? new FactPlace(at + "/" + name.replace('.', '/'), "", path)
        : new FactPlace(at, field(tree, at, name), TwoNames.entered(path));
  }

  /** Of an object its first field is meant. */
  private static String field(
      Map<String, ? extends @Nullable Object> tree, String at, String name) {
    Optional<FactEntry> entry =
        at.isEmpty()
            ? FactSections.of("/" + name.split("\\.", 2)[0])
                .map(section -> FactEntry.section(tree, section))
            : FactEntry.at(tree, at);
    return entry
        .flatMap(
            form ->
                form.fields().stream()
                    .map(FactField::name)
                    .filter(one -> isOf(plain(one), plain(name)) || isOf(plain(name), plain(one)))
                    .findFirst())
        .orElse(name);
  }

  private static boolean isOf(String name, String above) {
    return (name + ".").startsWith(above + ".");
  }

  /** A name is written in two ways, such as rules-of-engagement and rulesOfEngagement. */
  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> item(
      Map<String, ? extends @Nullable Object> tree, String pointer, List<String> subjects) {
    Optional<FactList> list =
        FactEntry.at(tree, pointer).filter(FactEntry::isList).map(FactEntry::list);
    Optional<Integer> about =
        list.flatMap(all -> subjects.stream().flatMap(one -> all.about(one).stream()).findFirst());
    if (about.isPresent()) {
      return about.map(String::valueOf);
    }
    int size = list.map(FactList::size).orElse(0);
    boolean others = list.filter(FactList::isByPlatform).isPresent() && !subjects.isEmpty();
    return size == 0 || others
        ? Optional.of(FactEntry.NEW)
        : Optional.of("0").filter(one -> size == 1);
  }

  /** What the fact is called. */
  public String label(String language) {
    FactForm form = FactForm.shipped();
    String label = "";
    StringBuilder way = new StringBuilder();
    for (String step : path.split("\\.", -1)) {
      String member = step.replace("[]", "");
      way.append(way.isEmpty() ? "" : ".").append(member);
      @Nullable FactForm below = form.members().get(member);
      if (below == null) {
        return label;
      }
      String own = FactWords.of(way.toString(), below, language);
      label = own.isBlank() ? label : own;
      form = step.endsWith("[]") ? below.item().orElse(below) : below;
      way.append(step.endsWith("[]") ? "[]" : "");
    }
    return label;
  }
}
