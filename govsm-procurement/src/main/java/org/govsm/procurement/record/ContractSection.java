package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.ContractingProcess.Contract;
import org.govsm.procurement.record.ContractingProcess.Dated;

/** Section contracts: what was signed with which targets, and each amendment of it. */
final class ContractSection {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private final ContractingProcess process;
  private final Bidders bidders;
  private final Messages words;
  private final PublishedIds ids;

  ContractSection(ContractingProcess process, Messages words, Bidders bidders, PublishedIds ids) {
    this.ids = ids;
    this.process = process;
    this.words = words;
    this.bidders = bidders;
  }

  Stream<Happening> all() {
    return process.contracts().stream().flatMap(this::contract);
  }

  private Stream<Happening> contract(Dated<Contract> one) {
    Contract contract = one.what();
    String id = contract.terms().id();
    List<String> tags =
        contract.bid().isPresent() ? List.of("contract") : List.of("award", "contract");
    Happening signed =
        new Happening(
            one.at(),
            "contract-" + id,
            tags,
            false,
            release -> signed(release, contract, one.at()));
    Stream<Happening> amendments =
        contract.terms().amendments().stream()
            .filter(each -> !amendedAt(each, one.at()).isAfter(process.asOf()))
            .map(each -> amended(contract, each, one.at()));
    return Stream.of(Stream.of(signed), amendments, new ContractVersions(process, this).of(one))
        .flatMap(each -> each);
  }

  /** What was signed first. */
  Terms first(Contract contract) {
    return process.versions(contract.terms().id()).stream()
        .findFirst()
        .map(Dated::what)
        .orElse(contract.terms());
  }

  /** The award by which a contract was made; a direct purchase has one of its own. */
  String award(Contract contract) {
    return contract.bid().map(bidders::award).orElse("award-" + contract.terms().id());
  }

  /**
   * The supplier under the number of its bid; without a tender, or who took the contract over,
   * under its name.
   */
  String supplier(Contract contract, Terms.Party who) {
    return contract
        .bid()
        .filter(bid -> who.id().equals(first(contract).supplier().id()))
        .map(bidders::bidder)
        .orElseGet(() -> ids.body(who));
  }

  /** Why there was no tender, as decided by then. */
  Optional<Map<String, Object>> reasons(Contract contract, Instant at) {
    List<String> reasons =
        process.rationales(contract.terms().id()).stream()
            .filter(one -> !one.at().isAfter(at))
            .map(one -> one.what().reason())
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            OcdsTree.of(
                "id",
                "tender-" + contract.terms().id(),
                "procurementMethodRationale",
                String.join("; ", reasons)));
  }

  private void signed(ReleaseDraft release, Contract contract, Instant at) {
    Terms terms = first(contract);
    release.put("buyer", PlanningSection.buyer(release, process.buyer()));
    Map<String, Object> supplier =
        release
            .parties()
            .add(
                supplier(contract, terms.supplier()),
                Optional.of(terms.supplier().name()),
                "supplier");
    if (contract.bid().isEmpty()) {
      release.put("awards", List.of(direct(contract, terms, supplier, at)));
      reasons(contract, at).ifPresent(tender -> release.put("tender", tender));
    }
    OcdsTree tree =
        new OcdsTree()
            .put("id", terms.id())
            .put("awardID", award(contract))
            .put("title", terms.title())
            .put("description", terms.marked())
            .put("status", "active")
            .put("period", period(terms))
            .put("value", terms.value().map(OcdsTree::beforeTax))
            .put("dateSigned", at.toString())
            .put("agreedMetrics", metrics(terms))
            .put("guarantees", guarantees(release, contract, at));
    release.put("contracts", List.of(tree.done()));
  }

  /** The performance securities that were received for the bid by then. */
  private List<Object> guarantees(ReleaseDraft release, Contract contract, Instant at) {
    List<Object> given = new ArrayList<>();
    for (Dated<Guarantee> one : process.guarantees()) {
      if (contract.bid().filter(one.what().bid()::equals).isPresent() && !one.at().isAfter(at)) {
        given.add(GuaranteeTree.performance(release, one.what(), one.at(), given.size() + 1));
      }
    }
    return given;
  }

  private Map<String, Object> direct(
      Contract contract, Terms terms, Map<String, Object> supplier, Instant at) {
    return new OcdsTree()
        .put("id", award(contract))
        .put("title", terms.title())
        .put("status", "active")
        .put("date", at.toString())
        .put("value", terms.value().map(OcdsTree::beforeTax))
        .put("suppliers", List.of(supplier))
        .done();
  }

  static Map<String, Object> period(Terms terms) {
    return OcdsTree.days(terms.periods().get(0).from(), terms.lastDay());
  }

  private List<Object> metrics(Terms terms) {
    List<Object> metrics = new ArrayList<>();
    for (Kpi kpi : terms.kpis(terms.periods().get(0).from())) {
      metrics.add(
          new OcdsTree()
              .put("id", kpi.id())
              .put("title", kpi.title(words.language()))
              .put("description", kpi.clause())
              .put("observations", kpi.target().map(target -> List.of(target(terms, kpi, target))))
              .done());
    }
    return metrics;
  }

  /** The standard has one figure for a target; on which side of it one must be is a dimension. */
  private Map<String, Object> target(Terms terms, Kpi kpi, Target target) {
    return new OcdsTree()
        .put("id", kpi.id() + "-target")
        .put("period", period(terms))
        .put("measure", target.bound().shown())
        .put("unit", unit(kpi))
        .put("dimensions", OcdsTree.of("side", target.side()))
        .done();
  }

  Map<String, Object> unit(Kpi kpi) {
    return OcdsTree.of(
        "name", words.say(kpi.measure().isInPercent() ? "annex.percent" : "annex.number"));
  }

  /** Targets that are others from the first day of an amendment on, each beside the earlier. */
  private List<Object> changed(Terms terms, Amendment amendment) {
    List<Object> metrics = new ArrayList<>();
    for (Kpi kpi : terms.kpis(amendment.from())) {
      Optional<Target> before =
          terms.kpis(amendment.from().minusDays(1)).stream()
              .filter(other -> other.id().equals(kpi.id()))
              .findFirst()
              .flatMap(Kpi::target);
      kpi.target()
          .filter(now -> before.filter(then -> isSame(then, now)).isEmpty())
          .ifPresent(now -> metrics.add(metric(kpi, target(terms, kpi, now, amendment))));
    }
    return metrics;
  }

  private static boolean isSame(Target one, Target other) {
    return one.side().equals(other.side()) && one.bound().equals(other.bound());
  }

  private Map<String, Object> target(Terms terms, Kpi kpi, Target target, Amendment amendment) {
    Map<String, Object> tree = new LinkedHashMap<>(target(terms, kpi, target));
    tree.put("id", kpi.id() + "-target-" + amendment.id());
    tree.put("period", OcdsTree.days(amendment.from(), terms.lastDay()));
    return tree;
  }

  private Map<String, Object> metric(Kpi kpi, Map<String, Object> observation) {
    return OcdsTree.of(
        "id",
        kpi.id(),
        "title",
        kpi.title(words.language()),
        "description",
        kpi.clause(),
        "observations",
        List.of(observation));
  }

  private Happening amended(Contract contract, Amendment amendment, Instant signed) {
    String id = contract.terms().id();
    return new Happening(
        amendedAt(amendment, signed),
        "amendment-" + id + "-" + amendment.id(),
        "contractAmendment",
        release -> {
          Map<String, Object> tree =
              new OcdsTree()
                  .put("id", amendment.id())
                  .put("date", OcdsTree.startOf(amendment.signedOn()))
                  .put("rationale", amendment.text())
                  .put("description", String.join(", ", amendment.changes()))
                  .done();
          Map<String, Object> amended =
              OcdsTree.of(
                  "id",
                  id,
                  "awardID",
                  award(contract),
                  "amendments",
                  List.of(release.names(tree)),
                  "agreedMetrics",
                  changed(contract.terms(), amendment));
          release.put("contracts", List.of(amended));
        });
  }

  /** An amendment is told no earlier than the contract. */
  private static Instant amendedAt(Amendment amendment, Instant signed) {
    Instant day = startOf(amendment.signedOn());
    return day.isBefore(signed) ? signed : day;
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay().toInstant(INDIA);
  }
}
