package org.govsm.procurement.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Term;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * Ways of buying: the procedures that the rules of a book have for a sum, in each way in which a
 * purchase may be made by what is not known of it.
 */
record BuyingWays(RuleBook book) {

  /** What is contracted by terms of this kind is work, unless the purchase says otherwise. */
  private static final String GOODS = "GOODS";

  private static final String VALUE = "value";

  /**
   * What one way of buying comes to.
   *
   * @param procedures none where the rules that were read name none of which they are sure
   * @param citation the provision that names them, or the nearest
   */
  record Way(Set<String> procedures, Citation citation) {

    boolean isAdvertised() {
      return !isOpen()
          && procedures.stream()
              .allMatch(code -> CodeLists.shipped().contains(CodeLists.ADVERTISED, code));
    }

    boolean isOpen() {
      return procedures.isEmpty();
    }

    List<Object> terms() {
      return procedures.stream().<Object>map(Term::new).toList();
    }
  }

  /** The first way that is advertised, whether all are, and whether of one nothing was read. */
  record Advertised(Way way, boolean each, boolean partly) {}

  /** The ways in which a sum may be spent; nothing for one of which facts lack. */
  record Ways(List<Optional<Way>> all) {

    Optional<Advertised> advertised() {
      boolean each = all.stream().allMatch(way -> way.filter(Way::isAdvertised).isPresent());
      boolean partly = all.stream().anyMatch(way -> way.filter(Way::isOpen).isPresent());
      return all.stream()
          .flatMap(Optional::stream)
          .filter(Way::isAdvertised)
          .findFirst()
          .map(way -> new Advertised(way, each, partly));
    }

    /** Whether one of them names a procedure. */
    boolean permit(String code) {
      return all.stream()
          .flatMap(Optional::stream)
          .anyMatch(way -> way.procedures().contains(code));
    }

    /** The first that names procedures, and not this one. */
    Optional<Way> without(String code) {
      return all.stream()
          .flatMap(Optional::stream)
          .filter(way -> !way.isOpen() && !way.procedures().contains(code))
          .findFirst();
    }

    /** The first of which no procedure is named for sure. */
    Optional<Way> open() {
      return all.stream().flatMap(Optional::stream).filter(Way::isOpen).findFirst();
    }
  }

  /** Those for a sum. */
  Ways of(Case purchase, Money value) {
    Case asked = purchase.toDraft().fact(VALUE, value).done();
    return new Ways(questions(purchase).stream().flatMap(one -> ways(asked, one)).toList());
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

  /** Each way in which it may be bought, by all that is not known; nothing where facts lack. */
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
    if (made.ruling() instanceof Ruling.Undetermined<Outputs>) {
      return Optional.empty();
    }
    Set<String> procedures = new TreeSet<>();
    if (made.ruling() instanceof Ruling.Answer<Outputs> answer) {
      answer.value().rows().stream()
          .flatMap(row -> Optional.ofNullable(row.get(field)).stream())
          .map(String::valueOf)
          .forEach(procedures::add);
    }
    return Optional.of(new Way(procedures, Parts.authority(made)));
  }
}
