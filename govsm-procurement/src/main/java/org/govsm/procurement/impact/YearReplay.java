package org.govsm.procurement.impact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.procedure.SplittingCheck;

/** Purchases beside the law of their days, with sums and with the needs that look cut up. */
public final class YearReplay {

  private static final String NOT_RECORDED = "NOT_RECORDED";

  private final String name;
  private final List<ReplayedPurchase> purchases;
  private final Map<String, Decision<SplittingCheck>> needs;

  YearReplay(
      String name, List<ReplayedPurchase> purchases, Map<String, Decision<SplittingCheck>> needs) {
    this.name = name;
    this.purchases = List.copyOf(purchases);
    this.needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
  }

  /**
   * The purchases.
   *
   * @return in the order in which they were given
   */
  public List<ReplayedPurchase> purchases() {
    return purchases;
  }

  /**
   * The purchases of one kind.
   *
   * @param kind how they stand to the law
   * @return in the order in which they were given
   */
  public List<ReplayedPurchase> of(ReplayedPurchase.Kind kind) {
    return purchases.stream().filter(purchase -> purchase.kind() == kind).toList();
  }

  /**
   * How many purchases there are of each kind.
   *
   * @return every kind, with nought where there is none
   */
  public Map<ReplayedPurchase.Kind, Integer> counts() {
    Map<ReplayedPurchase.Kind, Integer> counts = new EnumMap<>(ReplayedPurchase.Kind.class);
    for (ReplayedPurchase.Kind kind : ReplayedPurchase.Kind.values()) {
      counts.put(kind, of(kind).size());
    }
    return counts;
  }

  /**
   * What was bought by each procedure.
   *
   * @return exact sums by code, those without a record under {@code NOT_RECORDED}; purchases
   *     without a value are not in it
   */
  public Map<String, Money> sums() {
    Map<String, Money> sums = new TreeMap<>();
    for (ReplayedPurchase each : purchases) {
      String used = each.purchase().used().orElse(NOT_RECORDED);
      each.purchase().value().ifPresent(value -> sums.merge(used, value, Money::plus));
    }
    return sums;
  }

  /**
   * The needs that were bought for more than once.
   *
   * @return by need, whether its purchases look like one demand cut up
   */
  public Map<String, Decision<SplittingCheck>> needs() {
    return needs;
  }

  /**
   * The needs whose purchases look like one demand cut up.
   *
   * @return the decisions that say so, by need, sorted
   */
  public Map<String, Decision<SplittingCheck>> cutUp() {
    Map<String, Decision<SplittingCheck>> found = new TreeMap<>();
    needs.forEach(
        (need, decision) -> {
          if (check(decision).filter(SplittingCheck::isPossibleSplitting).isPresent()) {
            found.put(need, decision);
          }
        });
    return found;
  }

  private static Optional<SplittingCheck> check(Decision<SplittingCheck> decision) {
    return decision
        .ruling()
        .fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            open -> Optional.empty());
  }

  /**
   * The report in one sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return Message.of("replay.summary")
        .with("name", name)
        .with("purchases", purchases.size())
        .with("lawful", of(ReplayedPurchase.Kind.AS_THE_LAW_SAYS).size())
        .with("other", of(ReplayedPurchase.Kind.OTHER_PROCEDURE).size())
        .with("unrecorded", of(ReplayedPurchase.Kind.NOT_RECORDED).size())
        .with("undecided", of(ReplayedPurchase.Kind.NOT_DECIDED).size())
        .with("needs", cutUp().size());
  }

  /**
   * The report for a file: the sentence, the sums, what asks for something, and the needs that look
   * cut up.
   *
   * @param words the language
   * @return lines of text, each ended by a line feed
   */
  public String text(Messages words) {
    return new ReplayText(this, words).text();
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return name, text, counts, sums, purchases, needs
   */
  public Map<String, Object> toPlain(Messages words) {
    return toPlain(words, purchases);
  }

  /**
   * The published tree form of a part: the counts and sums are those of all purchases.
   *
   * @param words the language of the sentences
   * @param shown the purchases that are told, with the needs that they are for
   * @return name, text, counts, sums, purchases, needs
   */
  public Map<String, Object> toPlain(Messages words, Collection<ReplayedPurchase> shown) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("text", words.say(text()));
    Map<String, Object> counts = new LinkedHashMap<>();
    counts().forEach((kind, count) -> counts.put(kind.name(), count));
    tree.put("counts", counts);
    Map<String, Object> sums = new LinkedHashMap<>();
    sums().forEach((used, sum) -> sums.put(used, sum.toString()));
    tree.put("sums", sums);
    tree.put("purchases", Tree.list(shown, purchase -> purchase.toPlain(words)));
    Set<String> told = new HashSet<>();
    shown.forEach(one -> told.add(one.purchase().need()));
    Map<String, Object> split = new LinkedHashMap<>();
    needs.forEach(
        (need, decision) -> {
          if (told.contains(need)) {
            split.put(need, decision.toPlain(words));
          }
        });
    tree.put("needs", split);
    return tree;
  }
}
