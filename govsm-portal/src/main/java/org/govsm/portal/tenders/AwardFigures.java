package org.govsm.portal.tenders;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.RequirementTerms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.award.ContractOfAward;
import org.govsm.procurement.award.ContractSums;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.preference.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an award, against which the terms of its contract are held.
 *
 * @param book the law of the day of the award
 * @param asked the terms of the requirement that was put to tender; empty where there is none
 */
record AwardFigures(StoredTender one, Evaluated awarded, RuleBook book, Map<String, Object> asked) {

  private static final String ABOVE = "ABOVE_AWARD";
  private static final String VALUE = "value";
  private static final List<String> SUMS = List.of(VALUE, "ceiling");
  private static final List<String> HELD =
      List.of("requirement", "deliverables", "kpis", "amounts", "caps", "payment");

  /** The figures of the award that stands; nothing where none does. */
  static Optional<AwardFigures> of(Transaction tx, TenderLaw law, StoredTender one) {
    return AwardedTerms.awarded(tx, law, one)
        .map(
            now ->
                new AwardFigures(
                    one,
                    now,
                    AwardedTerms.book(tx, law, one, now.record(), now.asOf()),
                    RequirementTerms.find(tx, one.department(), one.requirement())
                        .orElseGet(Map::of)));
  }

  /** What stands in the way of a signature on a day, or is to be known before it. */
  List<Finding> signed(Map<String, ? extends @Nullable Object> terms, LocalDate day) {
    Optional<Allocation> part = part(terms);
    if (part.isEmpty()) {
      return supplier(terms).isEmpty() ? List.of() : List.of(other(one));
    }
    Money amount = part.get().amount();
    List<Finding> found = new ArrayList<>();
    Message sum =
        Message.of("awards.sign.sum")
            .with("bidder", ComparisonSheet.bidder(awarded, part.get().bid()))
            .with("share", part.get().share())
            .with("sum", amount);
    found.add(finding("AWARDED_SUM", Finding.Weight.NOTE, one, sum));
    if (SUMS.stream().noneMatch(terms::containsKey)) {
      found.add(finding("VALUE_OPEN", one, Message.of("awards.sign.value").with("sum", amount)));
    }
    if (!asked.isEmpty()
        && !text(terms, "requirement", "id").equals(Optional.of(one.requirement()))) {
      Message text = Message.of("awards.sign.requirement").with("requirement", one.requirement());
      found.add(finding("REQUIREMENT_OTHER", one, text));
    }
    SUMS.stream()
        .filter(name -> amount(terms, name).filter(now -> now.compareTo(amount) > 0).isPresent())
        .map(member -> above(terms, member).with("sum", amount))
        .forEach(text -> found.add(finding(ABOVE, one, text)));
    contract(part.get())
        .ifPresent(
            contract -> {
              contract.withGst(sums(terms)).ifPresent(found::add);
              contract.ordered(terms, day).or(() -> contract.late(day)).ifPresent(found::add);
              contract.forfeited().ifPresent(found::add);
              found.addAll(contract.objections());
              found.addAll(contract.scope(terms));
              found.addAll(contract.indicators(asked, terms));
            });
    return found;
  }

  /** What of a change goes past the award and did not before. */
  List<Finding> changed(Map<String, ? extends @Nullable Object> signed, TermsChange change) {
    Map<String, ? extends @Nullable Object> before = change.before().toPlain();
    Map<String, ? extends @Nullable Object> after = change.after().toPlain();
    List<Finding> found = new ArrayList<>();
    if (part(after).isEmpty() && !supplier(before).equals(supplier(after))) {
      found.add(SucceedingSupplier.finding(one, change));
    }
    Optional<Allocation> part = part(after).or(() -> part(signed)); // whoever took it over
    if (part.isEmpty()) {
      return found;
    }
    unamended(change).ifPresent(found::add);
    contract(part.get())
        .ifPresent(
            contract -> {
              SUMS.stream()
                  .filter(member -> before.containsKey(member) && !after.containsKey(member))
                  .filter(member -> !change.isAmended(member))
                  .map(member -> Message.of("awards.sign.left-out." + member))
                  .forEach(text -> found.add(finding("SUM_LEFT_OUT", one, text)));
              SUMS.forEach(
                  member ->
                      raised(part.get(), contract, signed, change, member).ifPresent(found::add));
              contract
                  .withGst(sums(after))
                  .filter(now -> now.weight() == Finding.Weight.BLOCKING)
                  .filter(now -> !amount(before, VALUE).equals(amount(after, VALUE)))
                  .filter(now -> !change.isAmended(VALUE))
                  .ifPresent(found::add);
              contract.scope(after).stream()
                  .filter(now -> contract.scope(before).stream().noneMatch(was -> isLike(was, now)))
                  .map(now -> change.isAmended() ? amended() : now)
                  .forEach(found::add);
            });
    return found;
  }

  /** What was put to tender and awarded changes by a signed amendment or a declared correction. */
  private Optional<Finding> unamended(TermsChange change) {
    Map<String, ? extends @Nullable Object> before = change.before().toPlain();
    Map<String, ? extends @Nullable Object> after = change.after().toPlain();
    List<Object> changed =
        HELD.stream()
            .filter(name -> before.containsKey(name))
            .filter(name -> !Objects.equals(before.get(name), after.get(name)))
            .<Object>map(name -> name)
            .toList();
    return changed.isEmpty() || change.isAmended() || change.isCorrection()
        ? Optional.empty()
        : Optional.of(
            finding(
                "AWARD_UNAMENDED", one, Message.of("awards.sign.held").with("members", changed)));
  }

  /** A sum above the award that stood so before is no matter of this change. */
  private Optional<Finding> raised(
      Allocation part,
      ContractOfAward contract,
      Map<String, ? extends @Nullable Object> signed,
      TermsChange change,
      String member) {
    ContractSums after = sums(change.after().toPlain());
    Optional<Money> before = amount(change.before().toPlain(), member);
    Optional<Money> now = amount(after.atLeastAtRateOf(sums(signed)), member);
    if (now.filter(sum -> sum.compareTo(part.amount()) > 0).isEmpty()
        || before.isPresent() && now.get().compareTo(before.get()) <= 0) {
      return Optional.empty();
    }
    if (!change.isAmended(member)) {
      return Optional.of(finding(ABOVE, one, Message.of("awards.sign.unamended." + member)));
    }
    boolean alike = sums(signed).withGst().isPresent() == after.withGst().isPresent();
    Money first = amount(signed, member).filter(sum -> alike).orElse(part.amount());
    return Optional.of(contract.variation(first, now.get()));
  }

  private Optional<ContractOfAward> contract(Allocation part) {
    return awarded
        .plan()
        .found()
        .flatMap(plan -> ContractOfAward.of(book, awarded.record(), plan, part.bid()));
  }

  private static boolean isLike(Finding one, Finding other) {
    return one.code().equals(other.code()) && one.text().equals(other.text());
  }

  private Finding amended() {
    return finding("SCOPE_AMENDED", Finding.Weight.WARNING, one, Message.of("awards.sign.amended"));
  }

  static Finding other(StoredTender one) {
    return finding("AWARDED_OTHER", one, Message.of("awards.sign.other"));
  }

  private Optional<Allocation> part(Map<String, ? extends @Nullable Object> terms) {
    Optional<String> supplier = supplier(terms);
    return AwardedTerms.parts(awarded).stream()
        .filter(
            each ->
                supplier.equals(awarded.comparison().bid(each.bid()).map(bid -> bid.bidder().id())))
        .findFirst();
  }

  /** Whether the supplier of terms got a part. */
  boolean isToSupplier(Map<String, ? extends @Nullable Object> terms) {
    return part(terms).isPresent();
  }

  private static Message above(Map<String, ? extends @Nullable Object> terms, String member) {
    Optional<Money> gross = sums(terms).withGst().filter(sum -> member.equals(VALUE));
    return gross
        .map(sum -> Message.of("awards.sign.above.with-gst").with("value", sum))
        .orElseGet(() -> Message.of("awards.sign.above." + member));
  }

  private static Optional<Money> amount(
      Map<String, ? extends @Nullable Object> terms, String member) {
    return amount(sums(terms), member);
  }

  private static Optional<Money> amount(ContractSums sums, String member) {
    return member.equals(VALUE) ? sums.leastValue() : sums.leastCeiling();
  }

  static ContractSums sums(Map<String, ? extends @Nullable Object> terms) {
    return new ContractSums(
        money(terms, VALUE, "amount"),
        money(terms, VALUE, "withGst"),
        money(terms, "ceiling", "amount"));
  }

  /** A draft may say anything; parts of a paisa count up, so that none goes past the award. */
  private static Optional<Money> money(
      Map<String, ? extends @Nullable Object> terms, String tree, String member) {
    return text(terms, tree, member)
        .flatMap(TypedNumber::read)
        .map(sum -> Money.rounded(sum, RoundingMode.CEILING));
  }

  static Optional<String> supplier(Map<String, ? extends @Nullable Object> terms) {
    return text(terms, "supplier", "id");
  }

  static Optional<String> text(
      Map<String, ? extends @Nullable Object> terms, String tree, String member) {
    return terms.get(tree) instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(member)).map(String::valueOf).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  static Finding finding(String code, StoredTender one, Message text) {
    return finding(code, Finding.Weight.BLOCKING, one, text);
  }

  static Finding finding(String code, Finding.Weight weight, StoredTender one, Message text) {
    Citation clause = Citation.of(one.id(), "award").cite();
    return Finding.of(code, weight, text.with("tender", one.id()), clause);
  }
}
