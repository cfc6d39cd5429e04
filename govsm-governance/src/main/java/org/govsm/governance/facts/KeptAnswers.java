package org.govsm.governance.facts;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers to one question about the items of a list, each kept with the members that it was asked
 * of and what stood there: of tens of thousands of items many say the same, and are judged once. An
 * answer is that of the question itself, which looks at nothing that changes meanwhile. One thread
 * asks.
 *
 * @param <T> the kind of answer
 */
public final class KeptAnswers<T> {

  /** Where nearly every item is another, no more are kept. */
  private static final int MOST = 1000;

  /** When it is known whether they are. */
  private static final int SEEN = 200;

  private static final Object SAID_NOT_TO_BE = new Object();

  /** The member that is asked next, by what was found so far; or the answer. */
  private static final class Step<T> {
    private final Map<Object, Step<T>> next = new HashMap<>();
    private @Nullable Object lastKey;
    private @Nullable Step<T> last;
    private AskedFact.@Nullable Question asks;
    private @Nullable T answer;

    /** What comes after a key; items that stand together often say the same with one object. */
    @SuppressWarnings("ReferenceEquality") // another object that says the same is looked up
    private @Nullable Step<T> after(Object key) {
      if (key != lastKey) {
        last = next.get(key);
        lastKey = key;
      }
      return last;
    }
  }

  private final Function<FactNode, T> question;
  private final Step<T> first = new Step<>();
  private int kept;
  private int found;
  private boolean off;

  /**
   * Keeps the answers to a question.
   *
   * @param question gives the same answer to items that say the same
   */
  public KeptAnswers(Function<FactNode, T> question) {
    this.question = question;
  }

  /**
   * The answer about an item.
   *
   * @param item the item, as the root of its own way
   */
  public T of(FactNode item) {
    @Nullable T known = off ? null : known(item);
    if (known != null) {
      found++;
      return known;
    } else if (off || kept == MOST) {
      return question.apply(item);
    }
    AskedFact asked = item.noting();
    T answer = question.apply(asked);
    kept++;
    off |= asked.whole() || !keep(asked, item, answer) || kept >= SEEN && found < kept;
    return answer;
  }

  private @Nullable T known(FactNode item) {
    Step<T> step = first;
    while (step.asks != null) {
      Step<T> next = step.after(key(item, step.asks));
      if (next == null) {
        return null;
      }
      step = next;
    }
    return step.answer;
  }

  private static Object key(FactNode item, AskedFact.Question ask) {
    return requireNonNullElse(ask.answer(item), SAID_NOT_TO_BE);
  }

  /** False where the question asks otherwise than before. */
  private boolean keep(AskedFact asked, FactNode item, T answer) {
    Step<T> step = first;
    for (AskedFact.Ask ask : asked.asked()) {
      if (step.answer != null || step.asks != null && !step.asks.asks(ask)) {
        return false;
      }
      AskedFact.Question question = step.asks == null ? new AskedFact.Question(ask) : step.asks;
      step.asks = question;
      step.lastKey = null;
      step = step.next.computeIfAbsent(key(item, question), value -> new Step<>());
    }
    step.answer = answer;
    return step.asks == null;
  }
}
