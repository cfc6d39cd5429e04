package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a worked case gives: its terms and its figures. Each must be read, or the case is not
 * judged.
 *
 * @param terms its terms
 * @param measured its figures
 */
record KpiCase(Given terms, Given measured) {

  /** Words of a variant: they may say anything, and nobody reads them. */
  private static final Set<String> WORDS = Set.of("note", "policy");

  /** The case with what a variant changes. A member set to null is taken away. */
  KpiCase changedBy(Change change) {
    return new KpiCase(over(terms, change.terms()), over(measured, change.measured()));
  }

  private static Given over(Given before, Map<String, @Nullable Object> changed) {
    Map<String, @Nullable Object> after = new LinkedHashMap<>(before);
    after.putAll(changed);
    after.values().removeIf(member -> member == null);
    return Given.of(after);
  }

  @Nullable Object term(String name) {
    return terms.get(name);
  }

  @Nullable Object figure(String name) {
    return measured.get(name);
  }

  void requireRead() {
    List<String> unread = new ArrayList<>();
    terms.unread().forEach(path -> unread.add("terms/" + path));
    measured.unread().forEach(path -> unread.add("measured/" + path));
    if (!unread.isEmpty()) {
      throw new NotJudgedException("not understood: " + String.join(", ", unread));
    }
  }

  /**
   * A variant taken apart.
   *
   * @param terms terms that it changes
   * @param measured figures that it changes
   * @param expected what is expected then
   */
  record Change(
      Map<String, @Nullable Object> terms,
      Map<String, @Nullable Object> measured,
      Map<String, @Nullable Object> expected) {

    /**
     * Takes a variant apart: what it changes stands under {@code terms} and {@code measured}, or
     * beside what it expects under the name that the case has for it.
     *
     * @param other other names of figures
     * @param known names that may be expected
     */
    static Change of(
        KpiCase whole,
        Map<String, @Nullable Object> variant,
        Map<String, String> other,
        Set<String> known) {
      Change change =
          new Change(tree(variant, "terms"), tree(variant, "measured"), new LinkedHashMap<>());
      variant.forEach((name, member) -> change.place(whole, name, member, other, known));
      if (change.terms.isEmpty() && change.measured.isEmpty()) {
        throw new NotJudgedException("what it changes is not understood");
      }
      return change;
    }

    private static Map<String, @Nullable Object> tree(
        Map<String, @Nullable Object> variant, String name) {
      return new LinkedHashMap<>(CaseValues.map(variant.get(name)));
    }

    private void place(
        KpiCase whole,
        String name,
        @Nullable Object member,
        Map<String, String> other,
        Set<String> known) {
      if (WORDS.contains(name)) {
        throw new NotJudgedException("words are not read: " + member);
      } else if (name.equals("terms") || name.equals("measured") || name.equals("title")) {
        return;
      }
      String figure = other.getOrDefault(name, name);
      boolean changes = true;
      if (whole.measured.containsKey(figure)) {
        measured.put(figure, member);
      } else if (whole.terms.containsKey(name)) {
        terms.put(name, member);
      } else {
        changes = false;
      }
      if (known.contains(name)) {
        expected.put(name, member);
      } else if (!changes) {
        throw new NotJudgedException("not understood: " + name);
      }
    }
  }
}
