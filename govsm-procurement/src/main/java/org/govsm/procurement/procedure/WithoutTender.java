package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * Contract without a tender: asks the competent authority where the law leaves a purchase to
 * advertised procedures alone, and neither an award nor a decision for another procedure is on
 * record. What is not known of the purchase is taken in each way that it may be.
 */
public final class WithoutTender {

  /** The code of the finding, and of the question to the competent authority. */
  public static final String CODE = "WITHOUT_TENDER";

  private static final String VALUE = "value";

  /** What is contracted by terms of this kind is work, unless the purchase says otherwise. */
  private static final String GOODS = "GOODS";

  private final RuleBook book;

  private WithoutTender(RuleBook book) {
    this.book = book;
  }

  /** By the law of a book. */
  public static WithoutTender of(RuleBook book) {
    return new WithoutTender(book);
  }

  /** What one way of buying comes to: the procedures, and the provision that names them. */
  private record Way(Set<String> procedures, Citation citation) {

    boolean isAdvertised() {
      return procedures.stream()
          .allMatch(code -> CodeLists.shipped().contains(CodeLists.ADVERTISED, code));
    }
  }

  /**
   * What is found of a contract that rests on no award.
   *
   * @param purchase what is known of it, with its day of publication
   * @param sum of the contract, with GST where that is known; the higher of it and the value of the
   *     purchase counts
   * @param used the procedure by which it was bought, where that is on record
   * @param named whether terms name the requirement or the purchase that they are for
   * @return blocking where each way is advertised and the need is named, else a warning; nothing
   *     where no way is, another procedure is on record, or the law that was read names none
   */
  public Optional<Finding> finding(
      Case purchase, Optional<Money> sum, Optional<String> used, boolean named) {
    Optional<Money> value = higher(purchase.fact(VALUE), sum);
    boolean other =
        used.filter(code -> !CodeLists.shipped().contains(CodeLists.ADVERTISED, code)).isPresent();
    if (other || value.isEmpty()) {
      return Optional.empty();
    }
    Case asked = purchase.toDraft().fact(VALUE, value.get()).done();
    List<Optional<Way>> ways =
        questions(purchase).stream().flatMap(one -> ways(asked, one)).toList();
    return ways.stream()
        .flatMap(Optional::stream)
        .filter(Way::isAdvertised)
        .findFirst()
        .map(way -> found(ways, way, value.get(), named));
  }

  private static Finding found(
      List<Optional<Way>> ways, Way advertised, Money value, boolean named) {
    boolean each = ways.stream().allMatch(way -> way.filter(Way::isAdvertised).isPresent());
    boolean asked = each && named;
    String told = each ? "procedure.without-tender-told" : "procedure.without-tender-open";
    return Finding.of(
        CODE,
        asked ? Finding.Weight.BLOCKING : Finding.Weight.WARNING,
        Message.of(asked ? "procedure.without-tender" : told)
            .with("sum", value)
            .with("procedures", advertised.procedures().stream().<Object>map(Term::new).toList()),
        advertised.citation());
  }

  private static Optional<Money> higher(Optional<Object> value, Optional<Money> sum) {
    Stream<Money> known =
        value
            .filter(BigDecimal.class::isInstance)
            .map(rupees -> Money.ofRupees((BigDecimal) rupees))
            .stream();
    return Stream.concat(known, sum.stream())
        .reduce((one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  /** On GeM, elsewhere, or both where it is not known which. */
  private List<String> questions(Case purchase) {
    Optional<Boolean> onGem =
        purchase
            .fact(Channels.CHANNEL)
            .map(Channels.ON_GEM::equals)
            .or(() -> purchase.fact(Channels.AVAILABLE).map(Boolean.TRUE::equals));
    return Stream.of(Procedures.TIER, Procedures.OUTSIDE)
        .filter(one -> book.question(one).isPresent())
        .filter(one -> onGem.map(there -> there == one.equals(Procedures.TIER)).orElse(true))
        .toList();
  }

  /** Each way in which it may be bought, by all that is not known; nothing for one left open. */
  private Stream<Optional<Way>> ways(Case purchase, String question) {
    List<Case> cases = List.of(purchase);
    for (Fact fact : book.question(question).orElseThrow().facts()) {
      if (!purchase.knows(fact.name())) {
        cases = cases.stream().flatMap(one -> with(one, fact)).toList();
      }
    }
    return cases.stream().map(one -> way(one, question));
  }

  private static Stream<Case> with(Case one, Fact fact) {
    List<Object> each = new ArrayList<>(fact.codes());
    each.remove(GOODS);
    if (fact.type() == FactType.BOOLEAN) {
      each.addAll(List.of(true, false));
    }
    return each.isEmpty()
        ? Stream.of(one)
        : each.stream().map(answer -> one.toDraft().fact(fact.name(), answer).done());
  }

  private Optional<Way> way(Case purchase, String question) {
    return new TenderLaw(book, purchase)
        .look(question, Map.of())
        .flatMap(
            made ->
                way(made, question.equals(Procedures.TIER) ? "procedure" : OutsideGem.PERMITTED));
  }

  private static Optional<Way> way(Decision<Outputs> made, String field) {
    if (!(made.ruling() instanceof Ruling.Answer<Outputs> answer)) {
      return Optional.empty();
    }
    Set<String> procedures = new TreeSet<>();
    answer.value().rows().stream()
        .flatMap(row -> Optional.ofNullable(row.get(field)).stream())
        .map(String::valueOf)
        .forEach(procedures::add);
    return procedures.isEmpty()
        ? Optional.empty()
        : made.trace().steps().stream()
            .findFirst()
            .map(step -> new Way(procedures, step.citation()));
  }
}
