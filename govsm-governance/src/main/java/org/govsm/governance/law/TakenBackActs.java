package org.govsm.governance.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.PersonKey;

/**
 * Acts taken back: what was put on record in the wrong place counts no more, with all that rests on
 * it, once two officers say so of it. Until then it counts as before. Nothing leaves the record:
 * both what was recorded and that it was taken back stay in it.
 *
 * @param <A> the acts of a record
 */
public final class TakenBackActs<A> {

  /** The member of an act that names another one by its number. */
  public static final String NUMBER = "number";

  /** What falls with an act that is taken back. The set is closed. */
  public enum Rest {
    /** It rests on what was recorded before it, and falls with that. */
    ON_EARLIER,
    /** It begins anew: what was recorded before it may fall, and it stays. */
    BEGINS,
    /** It rests on nothing, and nothing rests on it. */
    ALONE
  }

  /**
   * Step of a record.
   *
   * @param takesBack the number of the act that it takes back; nothing for any other act
   */
  public record Step(Optional<Long> takesBack, Rest rest, String by) {

    /** An act that takes another one back. */
    public static Step back(long number, String by) {
      return new Step(Optional.of(number), Rest.ALONE, by);
    }

    /** Any other act. */
    public static Step act(Rest rest, String by) {
      return new Step(Optional.empty(), rest, by);
    }
  }

  /**
   * Act that was taken back, or is to be.
   *
   * @param number its number in the record, from one on
   * @param saidIn the number of the act by which the first officer said so
   * @param fallen the numbers of all that falls with it, its own first
   * @param by who says so: one officer, or two once it is taken back
   */
  public record Mistake(int number, int saidIn, List<Integer> fallen, List<String> by) {

    /** Keeps its own copies. */
    public Mistake {
      fallen = List.copyOf(fallen);
      by = List.copyOf(by);
    }

    private Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put(NUMBER, number);
      tree.put("by", by);
      tree.put("stands", by.size() == 1);
      tree.put("entries", fallen);
      return tree;
    }

    private Mistake agreed(String second) {
      return new Mistake(number, saidIn, fallen, List.of(by.get(0), second));
    }
  }

  private final List<A> acts;
  private final List<Step> steps;
  private final NavigableMap<Integer, A> standing = new TreeMap<>();
  private final List<Mistake> taken = new ArrayList<>();
  private Optional<Mistake> waiting = Optional.empty();

  private TakenBackActs(List<A> acts, Function<A, Step> step) {
    this.acts = List.copyOf(acts);
    this.steps = acts.stream().map(step).toList();
    for (int i = 0; i < steps.size(); i++) {
      next(i + 1, steps.get(i));
    }
  }

  /**
   * The acts of a record.
   *
   * @param acts in the order in which they were put on record
   */
  public static <A> TakenBackActs<A> of(List<A> acts, Function<A, Step> step) {
    return new TakenBackActs<>(acts, step);
  }

  private void next(int number, Step step) {
    if (step.takesBack().isPresent()) {
      say(number, step.takesBack().get(), step.by());
    } else {
      standing.put(number, acts.get(number - 1));
      waiting = step.rest() == Rest.ALONE ? waiting : Optional.empty();
    }
  }

  private void say(int number, long wrong, String by) {
    if (waiting.filter(first -> first.saidIn() == wrong).isPresent()) {
      waiting = Optional.empty();
    } else if (waiting.filter(first -> first.number() == wrong).isPresent()) {
      waiting = isSaidBy(wrong, by) ? waiting : taken(waiting.get().agreed(by));
    } else if (isStanding(wrong)) {
      int first = (int) wrong;
      waiting = Optional.of(new Mistake(first, number, with(first), List.of(by)));
    }
  }

  private Optional<Mistake> taken(Mistake mistake) {
    taken.add(mistake);
    with(mistake.number()).forEach(standing::remove);
    return Optional.empty();
  }

  /** An act and what rests on it. */
  private List<Integer> with(int wrong) {
    List<Integer> fallen = new ArrayList<>(List.of(wrong));
    if (steps.get(wrong - 1).rest() == Rest.ALONE) {
      return fallen;
    }
    for (int after : standing.tailMap(wrong + 1).keySet()) {
      Rest rest = steps.get(after - 1).rest();
      if (rest == Rest.BEGINS) {
        return fallen;
      } else if (rest == Rest.ON_EARLIER) {
        fallen.add(after);
      }
    }
    return fallen;
  }

  /** The acts that count, in order. */
  public Collection<A> standing() {
    return standing.values();
  }

  /** Whether an act counts. */
  public boolean isStanding(long number) {
    return number > 0 && number <= acts.size() && standing.containsKey((int) number);
  }

  /** Whether an act was put on record and counts no more. */
  public boolean isTakenBack(int number) {
    return steps.get(number - 1).takesBack().isEmpty() && !isStanding(number);
  }

  /** What one officer says was put on record in the wrong place; it waits for another officer. */
  public Optional<Mistake> waiting() {
    return waiting;
  }

  /** What two officers took back, in order. */
  public List<Mistake> taken() {
    return List.copyOf(taken);
  }

  /**
   * What two officers took back, and then what waits for another officer.
   *
   * @return each with its {@code number}, {@code by} whom it is said, whether it still {@code
   *     stands}, and the numbers of all that falls with it ({@code entries})
   */
  public List<Map<String, Object>> toPlain() {
    return Stream.concat(taken.stream(), waiting.stream()).map(Mistake::toPlain).toList();
  }

  /**
   * The numbers that a person may name: of acts that count, but for one that the person named
   * already; and of what one said of such an act, which anybody takes back alone.
   *
   * @param officer the person
   * @param mayTake whether the person may take such an act back
   */
  public List<Integer> takeable(String officer, Predicate<A> mayTake) {
    List<Integer> numbers = new ArrayList<>();
    standing.forEach(
        (number, act) -> {
          if (!isSaidBy(number, officer) && mayTake.test(act)) {
            numbers.add(number);
          }
        });
    waiting.ifPresent(first -> numbers.add(first.saidIn()));
    return numbers;
  }

  /**
   * What stands against an act by which another one is taken back: there is no such act that
   * counts, or its officer has said so already.
   *
   * @param words what the keys of its messages and the codes of its faults begin with
   * @param isOfKind whether acts of such a kind are taken back
   */
  public Optional<InputFault> fault(String words, Step step, Predicate<A> isOfKind) {
    long number = step.takesBack().orElseThrow();
    if (waiting.filter(first -> first.saidIn() == number).isPresent()) {
      return Optional.empty();
    } else if (!isStanding(number) || !isOfKind.test(acts.get((int) number - 1))) {
      return fault(words, "/" + NUMBER, "take-back-none");
    }
    return isSaidBy(number, step.by()) ? fault(words, "/by", "take-back-own") : Optional.empty();
  }

  private static Optional<InputFault> fault(String words, String pointer, String what) {
    Message text = Message.of(words + ".input." + what);
    return Optional.of(new InputFault(pointer, words + "." + what, text));
  }

  /** Whether an officer said of an act that it was put on record in the wrong place. */
  public boolean isSaidBy(long number, String officer) {
    return waiting
        .filter(first -> first.number() == number && PersonKey.same(first.by().get(0), officer))
        .isPresent();
  }
}
