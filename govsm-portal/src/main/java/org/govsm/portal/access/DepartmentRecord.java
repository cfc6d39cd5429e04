package org.govsm.portal.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.DepartmentNames;
import org.jspecify.annotations.Nullable;

/**
 * Department record: what is registered of a department, as it is now.
 *
 * @param hindi its name in Hindi; empty text where only the English one is known
 * @param content all that is registered, as a tree
 */
public record DepartmentRecord(
    String department,
    int version,
    String name,
    String hindi,
    Map<String, @Nullable Object> content,
    String digest,
    Instant madeAt)
    implements DepartmentNames.Registered {

  /** What an event says of a department. */
  static DepartmentRecord of(Event event) {
    Map<String, @Nullable Object> content = StoredTree.tree(event.body(), "content");
    Map<String, @Nullable Object> name = StoredTree.tree(content, "name");
    return new DepartmentRecord(
        event.department(),
        (int) StoredTree.number(event.body(), "version"),
        StoredTree.text(name, "en"),
        Optional.ofNullable(name.get("hi")).map(String::valueOf).orElse(""),
        content,
        CanonicalForm.digest(StoredTree.bytes(content)),
        event.at());
  }

  /** Officer of a department: the id of a user, and the designation by language. */
  public record Officer(String user, Map<String, String> designation) {

    /** The designation in a language, else in English. */
    public DepartmentNames.Name designationIn(String language) {
      return named(designation, language);
    }
  }

  /** A member that is a text. */
  public Optional<String> text(String member) {
    return Optional.ofNullable(content.get(member)).map(String::valueOf);
  }

  /** The rule book that applies: the one that was chosen, else that of its government. */
  @Override
  public Optional<String> book() {
    return text("book").or(() -> text("government"));
  }

  /** The lines of its address. */
  public List<String> address() {
    return texts(content.get("address"));
  }

  @Override
  public List<String> letterhead(String language) {
    return content.get("letterhead") instanceof Map<?, ?> lines
        ? texts(lines.get(language))
        : List.of();
  }

  /** Its officers, in the order in which they are recorded. */
  public List<Officer> officers() {
    return list(
        content.get("officers"),
        one ->
            new Officer(
                String.valueOf(((Map<?, ?>) one).get("user")),
                byLanguage(((Map<?, ?>) one).get("designation"))));
  }

  /** The name in a language; the English one where there is none. */
  @Override
  public DepartmentNames.Name named(String language) {
    return hindi.isEmpty()
        ? new DepartmentNames.Name(name, "en")
        : named(Map.of("en", name, "hi", hindi), language);
  }

  private static DepartmentNames.Name named(Map<String, String> all, String language) {
    String said = all.containsKey(language) ? language : "en";
    return new DepartmentNames.Name(all.getOrDefault(said, ""), said);
  }

  private static Map<String, String> byLanguage(@Nullable Object tree) {
    Map<String, String> all = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((language, text) -> all.put(String.valueOf(language), String.valueOf(text)));
    }
    return all;
  }

  private static List<String> texts(@Nullable Object list) {
    return list(list, String::valueOf);
  }

  private static <T> List<T> list(@Nullable Object list, Function<Object, T> item) {
    return list instanceof List<?> all
        ? all.stream().map(one -> item.apply(one)).toList()
        : List.of();
  }
}
