package org.govsm.governance.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.governance.law.IndianPlace;
import org.jspecify.annotations.Nullable;

/**
 * Kept facts: what a department states, completed by single facts that are kept of it, such as the
 * policy that is in force. What is kept stands; what is stated otherwise is named as contradicted,
 * so that no control decides on it. Lists of words are joined, but for those of a pilot, which are
 * whole.
 */
public final class KeptFacts {

  /** The fact that names what is stated otherwise than it is kept. */
  static final String CONTRADICTED = "contradicted";

  private static final String POLICIES = "policies";
  private static final String PILOT = "pilot";
  private static final String ROSTER = "roster";
  private static final String JURISDICTION = "department.jurisdiction";

  private final List<String> contradicted = new ArrayList<>();

  private final LocalDate day;

  private KeptFacts(LocalDate day) {
    this.day = day;
  }

  /** The members of the tree of which a department states a part and another is kept. */
  public static Set<String> members() {
    return Set.of(POLICIES, "department", PILOT, ROSTER);
  }

  /**
   * Completes.
   *
   * @param stated the tree that the department states
   * @param kept a tree of the facts that are kept
   * @param day by the names of which places are known
   * @return a new tree; the trees given stay as they are
   */
  public static Map<String, @Nullable Object> over(
      Map<String, ? extends @Nullable Object> stated,
      Map<String, ? extends @Nullable Object> kept,
      LocalDate day) {
    KeptFacts facts = new KeptFacts(day);
    Map<String, @Nullable Object> whole =
        facts.completed(FactForm.shipped(), "", OneName.of(stated, kept), kept);
    if (!facts.contradicted.isEmpty()) {
      Set<Object> all = new LinkedHashSet<>();
      if (stated.get(CONTRADICTED) instanceof List<?> before) {
        all.addAll(before);
      }
      all.addAll(facts.contradicted);
      whole.put(CONTRADICTED, List.copyOf(all));
    }
    return whole;
  }

  /** The ways to what is stated otherwise than it is kept, such as {@code policies.grounds}. */
  public static List<String> contradicted(
      Map<String, ? extends @Nullable Object> stated,
      Map<String, ? extends @Nullable Object> kept,
      LocalDate day) {
    return over(stated, kept, day).get(CONTRADICTED) instanceof List<?> ways
        ? ways.stream().map(String::valueOf).toList()
        : List.of();
  }

  private Map<String, @Nullable Object> completed(
      FactForm form, String way, Map<?, ?> stated, Map<?, ?> kept) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    stated.forEach((name, value) -> whole.put(String.valueOf(name), value));
    kept.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          @Nullable FactForm below = form.member(name);
          if (below == null) {
            throw new IllegalArgumentException(name + " is no fact");
          }
          String at = way.isEmpty() ? name : way + "." + name;
          whole.put(
              name, whole.containsKey(name) ? joined(below, at, whole.get(name), value) : value);
        });
    return whole;
  }

  private @Nullable Object joined(
      FactForm form, String way, @Nullable Object stated, @Nullable Object kept) {
    if (stated instanceof Map<?, ?> said && kept instanceof Map<?, ?> known) {
      return completed(form, way, said, known);
    } else if (form.takes(FactForm.Kind.TEXTS)
        && stated instanceof List<?> said
        && kept instanceof List<?> known) {
      if (way.startsWith(PILOT + ".")) {
        if (!words(form, said).equals(words(form, known))) {
          contradicted.add(way);
        }
        return known;
      }
      List<Object> all = new ArrayList<>(known);
      Object words = WordForms.alike(form, known);
      said.stream()
          .filter(one -> !((List<?>) words).containsAll(alike(form, one)))
          .forEach(all::add);
      return all;
    }
    if (!isSame(form, stated, kept) && !isSamePlace(way, stated, kept)) {
      contradicted.add(way);
    }
    return kept;
  }

  private static Set<String> words(FactForm form, List<?> list) {
    return ((List<?>) WordForms.alike(form, list))
        .stream()
            .map(one -> String.valueOf(one).strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  private static List<?> alike(FactForm form, Object one) {
    return (List<?>) WordForms.alike(form, List.of(one));
  }

  /** A place by its code or by one of its names of the day. */
  private boolean isSamePlace(String way, @Nullable Object stated, @Nullable Object kept) {
    return way.equals(JURISDICTION)
        && stated instanceof String said
        && kept instanceof String known
        && IndianPlace.code(said, day).equals(IndianPlace.code(known, day));
  }

  private static boolean isSame(FactForm form, @Nullable Object stated, @Nullable Object kept) {
    return stated != null && kept != null
        ? WordForms.alike(form, stated).equals(WordForms.alike(form, kept))
        : Objects.equals(stated, kept);
  }
}
