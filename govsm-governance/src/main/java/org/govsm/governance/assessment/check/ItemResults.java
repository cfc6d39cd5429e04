package org.govsm.governance.assessment.check;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.govsm.governance.facts.FactNode;
import org.jspecify.annotations.Nullable;

/**
 * Results of the items of a list: items that say the same share one answer, and what it is about is
 * looked up only for a result that is asked for.
 */
public final class ItemResults extends AbstractList<CheckResult> {

  private final String many;
  private final List<FactNode> items;
  private final CheckResult[] answers;

  private ItemResults(String many, List<FactNode> items, CheckResult[] answers) {
    this.many = many;
    this.items = items;
    this.answers = answers;
  }

  /**
   * Judges each item.
   *
   * @param many the name of the list
   * @param check gives the answer about an item
   */
  static ItemResults of(String many, List<FactNode> items, Function<FactNode, CheckResult> check) {
    CheckResult[] answers = new CheckResult[items.size()];
    int index = 0;
    for (FactNode item : items) {
      answers[index++] = check.apply(item);
    }
    return new ItemResults(many, items, answers);
  }

  /** The answer about an item, without what it is about. */
  public CheckResult answer(int index) {
    return answers[index];
  }

  /** An answer about an item, with what it is about: the id, or else the place in the list. */
  public CheckResult about(int index, CheckResult answer) {
    Optional<String> id = items.get(index).at("id").text();
    return id.isPresent() ? answer.about(id) : answer.about(many + "/" + index);
  }

  /** The same with another answer for each; an answer that comes again is changed once. */
  @SuppressWarnings("ReferenceEquality") // an answer that is shared is one object
  public ItemResults map(UnaryOperator<CheckResult> change) {
    CheckResult[] others = new CheckResult[answers.length];
    @Nullable CheckResult was = null;
    for (int i = 0; i < answers.length; i++) {
      others[i] = i > 0 && answers[i] == was ? others[i - 1] : change.apply(answers[i]);
      was = answers[i];
    }
    return new ItemResults(many, items, others);
  }

  @Override
  public CheckResult get(int index) {
    return about(index, answers[index]);
  }

  @Override
  public int size() {
    return answers.length;
  }
}
