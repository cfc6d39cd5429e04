package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Wrong entries of a log: those that are said to be of another record, and those that two officers
 * took back. The log numbers more than acts, as an erasure; the domain counts acts alone.
 *
 * @param mistakes what is said of acts, as the domain tells it
 * @param numbers the numbers of the acts in the log, in order
 */
public record WrongEntries(List<Map<String, Object>> mistakes, List<Integer> numbers) {

  /** The member that names an entry. */
  public static final String NUMBER = "number";

  private static final String ENTRIES = "entries";

  /** What an act is called by which another one is taken back. */
  public static final String TAKE_BACK = "TAKE_BACK";

  /** An act with the number by which the domain knows the entry that it names. */
  public static Map<String, @Nullable Object> counted(
      Map<String, @Nullable Object> act, List<Integer> numbers) {
    Map<String, @Nullable Object> counted = new LinkedHashMap<>(act);
    counted.computeIfPresent(
        NUMBER, (name, said) -> said instanceof BigDecimal number ? place(number, numbers) : said);
    return counted;
  }

  /** No act has the number 0. */
  private static BigDecimal place(BigDecimal number, List<Integer> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (BigDecimal.valueOf(numbers.get(i)).compareTo(number) == 0) {
        return BigDecimal.valueOf(i + 1L);
      }
    }
    return BigDecimal.ZERO;
  }

  /** The number of the entry that an act names; nothing where it names none. */
  public Optional<Integer> named(String kind, Map<String, @Nullable Object> act) {
    return kind.equals(TAKE_BACK)
        ? Optional.of(at(Math.toIntExact(StoredTree.number(act, NUMBER))))
        : Optional.empty();
  }

  /** An act as the log tells it. */
  public Map<String, @Nullable Object> told(String kind, Map<String, @Nullable Object> act) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>(act);
    named(kind, act).ifPresent(number -> told.put(NUMBER, number));
    return told;
  }

  /** The number in the log of an act that the domain counts. */
  private int at(int place) {
    return numbers.get(place - 1);
  }

  /** Whether an entry counts no more, as two officers took it back. */
  public boolean isTakenBack(int number) {
    return mistakes.stream()
        .filter(one -> !stands(one))
        .anyMatch(one -> entries(one).contains(number));
  }

  /** Whether an entry waits for another officer who says that it is of another record. */
  public boolean isDoubted(int number) {
    return doubted(mistakes).filter(place -> at(place) == number).isPresent();
  }

  /** The place of the act that waits for another officer; nothing where none does. */
  public static Optional<Integer> doubted(List<Map<String, Object>> mistakes) {
    return mistakes.stream().filter(WrongEntries::stands).map(WrongEntries::place).findFirst();
  }

  private static int place(Map<String, Object> mistake) {
    return mistake.get(NUMBER) instanceof Integer place ? place : 0;
  }

  private static boolean stands(Map<String, Object> mistake) {
    return Boolean.TRUE.equals(mistake.get("stands"));
  }

  private List<Integer> entries(Map<String, Object> mistake) {
    return mistake.get(ENTRIES) instanceof List<?> places
        ? places.stream().map(place -> at((Integer) place)).toList()
        : List.of();
  }

  /** What was taken back, and what waits for another officer, as the API tells it. */
  public List<Map<String, Object>> toPlain() {
    return mistakes.stream().map(this::plain).toList();
  }

  private Map<String, Object> plain(Map<String, Object> mistake) {
    Map<String, Object> tree = new LinkedHashMap<>(mistake);
    tree.put(NUMBER, at(place(mistake)));
    tree.put(ENTRIES, entries(mistake));
    return tree;
  }
}
