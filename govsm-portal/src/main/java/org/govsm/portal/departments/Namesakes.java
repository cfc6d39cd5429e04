package org.govsm.portal.departments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Namesakes: two departments of one name, under one government and one body, would be taken for
 * each other on every page and in what is published. Signs and blanks between the words, and
 * letters that look alike, make no other name.
 */
final class Namesakes {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Namesakes() {}

  /**
   * The fault of the first name that another department has.
   *
   * @param before the record as it stands; a name that it has already is not refused, unless it
   *     comes beside the other department only now
   */
  static Optional<InputFault> of(
      List<DepartmentRecord> all,
      String id,
      Map<String, ? extends @Nullable Object> tree,
      Optional<DepartmentRecord> before) {
    Map<String, String> names = names(tree);
    List<DepartmentRecord> beside =
        all.stream()
            .filter(one -> !one.department().equals(id) && isBeside(one.content(), tree))
            .toList();
    return names.entrySet().stream()
        .flatMap(
            name ->
                beside.stream()
                    .filter(one -> names(one.content()).containsValue(name.getValue()))
                    .filter(one -> before.filter(had -> isTwin(had, one, name)).isEmpty())
                    .map(one -> fault(name.getKey(), one)))
        .findFirst();
  }

  private static InputFault fault(String language, DepartmentRecord other) {
    return Faults.at(
        "/name" + Tree.pointer(language),
        Message.of("department.namesake").with("other", other.department()));
  }

  /** Whether a record stood beside another with this name already. */
  private static boolean isTwin(
      DepartmentRecord had, DepartmentRecord one, Map.Entry<String, String> name) {
    return isBeside(one.content(), had.content())
        && names(had.content()).containsValue(name.getValue());
  }

  private static boolean isBeside(
      Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
    return Stream.of("government", "parent")
        .allMatch(member -> text(one.get(member)).equals(text(other.get(member))));
  }

  private static Map<String, String> names(Map<String, ? extends @Nullable Object> tree) {
    Map<String, String> names = new LinkedHashMap<>();
    if (tree.get("name") instanceof Map<?, ?> byLanguage) {
      byLanguage.forEach((language, name) -> names.put(String.valueOf(language), read(name)));
    }
    names.values().removeIf(String::isEmpty);
    return names;
  }

  /** A name as people read it. */
  private static String read(@Nullable Object name) {
    return BETWEEN_WORDS.matcher(Skeleton.of(text(name))).replaceAll("");
  }

  private static String text(@Nullable Object given) {
    return given == null ? "" : String.valueOf(given).strip();
  }
}
