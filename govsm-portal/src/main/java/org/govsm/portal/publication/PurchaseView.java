package org.govsm.portal.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.bills.ToldInterest;
import org.govsm.portal.contracts.CertificateWithdrawals;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.contracts.PublishedContract.Certified;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.tenders.ComparisonSheet;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.CertifiedFailures;
import org.govsm.procurement.record.ContractSuppliers;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.Withheld;
import org.govsm.procurement.record.WithheldReason;
import org.govsm.procurement.requirement.Requirement;

/**
 * View of a published purchase: from the need to the payment on one page.
 *
 * @param prepared when the need was put on record and agreed
 * @param sheet bidders, scores, prices and reasons; nothing before the award is published
 * @param allowed why it was bought without a tender, as the competent authority decided
 * @param toRecover what of the payments is still to come back
 * @param winners who gets the order, in words
 * @param state how far the tender is; empty without one
 * @param prefix of its ocid
 * @param lacking what keeps it from being published whole; nothing where all of it is
 */
public record PurchaseView(
    String department,
    String title,
    String ocid,
    OcidPrefix prefix,
    Optional<StoredPurchase> purchase,
    Optional<Requirement> requirement,
    Optional<PreparedDays> prepared,
    Optional<PublishedTender> tender,
    Optional<ComparisonSheet> sheet,
    String winners,
    String state,
    List<Signed> contracts,
    List<String> allowed,
    List<PublishedPayment> payments,
    List<Message> toRecover,
    List<ToldInterest> interest,
    List<WithheldReason> left,
    List<String> lacking) {

  static PurchaseView of(
      PublishedProcess one,
      List<String> lacking,
      OcidPrefix prefix,
      Optional<ComparisonSheet> sheet,
      String winners,
      Instant now,
      Messages words) {
    return new PurchaseView(
        one.id().department(),
        one.title(words.language()),
        one.ocid(),
        prefix,
        one.purchase(),
        one.requirement(),
        one.prepared(),
        one.tender(),
        sheet.map(ComparisonSheet::cleaned),
        PersonalNumbers.clean(winners),
        one.tender().map(tender -> tender.state(now)).orElse(""),
        one.contracts().stream().map(each -> Signed.of(each, words)).toList(),
        one.allowed(),
        one.payments(),
        one.toRecover(),
        one.interest(),
        one.publication().withheld().stream().map(Withheld::reason).distinct().toList(),
        lacking);
  }

  /** Where its data stand. */
  public String api() {
    return OcdsPackages.path(department);
  }

  /** A text of the requirement, in English where it has none in the language. */
  public Stream<String> objectives(String language) {
    return requirement.stream()
        .flatMap(one -> one.node().branches("objectives").stream())
        .flatMap(one -> one.branch("text").stream())
        .flatMap(
            text ->
                text
                    .find(language, String.class)
                    .or(() -> text.find("en", String.class))
                    .map(PersonalNumbers::clean)
                    .stream());
  }

  /** The title of the requirement. */
  public Optional<String> need(String language) {
    return requirement
        .flatMap(one -> one.node().branch("title"))
        .flatMap(text -> text.find(language, String.class).or(() -> text.find("en", String.class)))
        .map(PersonalNumbers::clean);
  }

  /** What the purchase is called on whose decision a contract without a tender stands. */
  public Optional<String> bought() {
    return purchase.map(StoredPurchase::title).map(PersonalNumbers::clean);
  }

  /** Whether a certificate on which payments were made rests on figures that were withdrawn. */
  public boolean isInDoubt() {
    return contracts.stream()
        .flatMap(one -> one.certificates().stream())
        .anyMatch(one -> !one.withdrawn().isEmpty());
  }

  /** The public body that buys, as the tender says. */
  public String buyer() {
    return tender.map(one -> PersonalNumbers.clean(one.one().buyer())).orElse("");
  }

  /** What it may cost, as far as that is told. */
  public Optional<Money> estimate() {
    return requirement
        .flatMap(one -> one.node().branch("estimate"))
        .flatMap(one -> one.find("amount", Money.class));
  }

  /**
   * A contract.
   *
   * @param id what it is called in addresses
   * @param title without numbers of persons, as are buyer and supplier
   * @param amendments how often it was amended
   * @param first its value as it was signed first, where that is another
   * @param targets what each KPI is called, with its target in words; empty text for none
   */
  public record Signed(
      String id,
      Terms terms,
      String title,
      String buyer,
      String supplier,
      LocalDate from,
      LocalDate until,
      int amendments,
      Optional<Money> first,
      Map<String, String> targets,
      List<Paid> certificates) {

    static Signed of(PublishedContract one, Messages words) {
      LocalDate from = one.terms().periods().get(0).from();
      Map<String, String> targets = new LinkedHashMap<>();
      for (Kpi kpi : one.terms().kpis(from)) {
        targets.put(
            PersonalNumbers.clean(kpi.title(words.language())),
            kpi.target().map(target -> words.say(target.said())).orElse(""));
      }
      return new Signed(
          one.id(),
          one.terms(),
          PersonalNumbers.clean(one.terms().title()),
          PersonalNumbers.clean(one.terms().buyer().name()),
          PersonalNumbers.clean(one.terms().supplier().name()),
          from,
          one.terms().lastDay(),
          one.amendments(),
          one.versions().get(0).terms().value().filter(was -> !isNow(one, was)),
          targets,
          one.counting().stream().map(each -> Paid.of(one, each, words)).toList());
    }
  }

  /** The name of a supplier that is not the one of now. */
  static Optional<String> former(ContractSuppliers suppliers, Terms.Party who) {
    return Optional.of(who)
        .filter(one -> !one.id().equals(suppliers.current().id()))
        .map(one -> PersonalNumbers.clean(one.name()));
  }

  private static boolean isNow(PublishedContract one, Money was) {
    return one.terms().value().filter(was::equals).isPresent();
  }

  /**
   * A certificate that counts.
   *
   * @param first the day on which the period was certified first, where this one replaced another
   * @param missed how many targets it shows as missed
   * @param withoutTarget for how many results it deducts something without a target
   * @param withdrawn withdrawals of figures on which it rests
   * @param former whose work it judges, where the contract is another supplier's now
   */
  public record Paid(
      String id,
      String period,
      LocalDate day,
      Optional<LocalDate> first,
      Money payable,
      Optional<Money> deducted,
      Optional<Money> held,
      long missed,
      int withoutTarget,
      CertificateWithdrawals withdrawn,
      DocumentCode code,
      Optional<String> former) {

    static Paid of(PublishedContract contract, Certified one, Messages words) {
      Terms terms = contract.terms();
      Map<String, ?> tree = one.document().certificate();
      return new Paid(
          one.document().id(),
          terms
              .period(one.period())
              .map(each -> PeriodWords.name(each, words))
              .orElse(one.period()),
          Moments.day(one.issuedAt()),
          contract.first(one).map(before -> Moments.day(before.issuedAt())),
          one.document().sum("payable"),
          sum(one, tree, "deducted"),
          sum(one, tree, "held"),
          one.document().missed(terms).size(),
          CertifiedFailures.withoutTarget(one.document()),
          one.withdrawn(),
          DocumentCode.of(one.digest()),
          PurchaseView.former(
              contract.suppliers(), contract.suppliers().of(one.document(), one.issuedAt())));
    }

    private static Optional<Money> sum(Certified one, Map<String, ?> tree, String member) {
      return tree.containsKey(member) ? Optional.of(one.document().sum(member)) : Optional.empty();
    }
  }
}
