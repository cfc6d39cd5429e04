package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.law.TakenBackActs;
import org.govsm.governance.law.TakenBackActs.Mistake;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Wrong entries of a log: those that are said to be of another record, and those that two officers
 * took back. The log numbers more than acts, as an erasure; the domain counts acts alone.
 *
 * @param numbers the numbers of the acts in the log, in order
 */
public record WrongEntries(TakenBackActs<?> acts, List<Integer> numbers) {

  /** The member that names an entry. */
  public static final String NUMBER = TakenBackActs.NUMBER;

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
  public int at(int place) {
    return numbers.get(place - 1);
  }

  /** Whether an entry counts no more, as two officers took it back. */
  public boolean isTakenBack(int number) {
    return acts.isTakenBack(numbers.indexOf(number) + 1);
  }

  /** Whether an entry waits for another officer who says that it is of another record. */
  public boolean isDoubted(int number) {
    return acts.waiting().filter(first -> at(first.number()) == number).isPresent();
  }

  /** What was taken back, and what waits for another officer, as the API tells it. */
  public List<Map<String, Object>> toPlain() {
    return Stream.concat(acts.taken().stream(), acts.waiting().stream()).map(this::plain).toList();
  }

  private Map<String, Object> plain(Mistake mistake) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(NUMBER, at(mistake.number()));
    tree.put("by", mistake.by());
    tree.put("stands", mistake.by().size() == 1);
    tree.put("entries", mistake.fallen().stream().map(this::at).toList());
    return tree;
  }
}
