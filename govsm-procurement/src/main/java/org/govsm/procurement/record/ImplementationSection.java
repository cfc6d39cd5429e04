package org.govsm.procurement.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.record.ContractingProcess.Contract;
import org.govsm.procurement.record.ContractingProcess.Dated;

/**
 * Section implementation: certificates as milestones with what was measured, targets that were
 * missed, what was deducted without one, such as for delay, and payments. Readings, posts and files
 * behind a certificate are not part of it.
 */
final class ImplementationSection {

  private static final String FIRST = "implementation";
  private static final String UPDATE = "implementationUpdate";

  private final ContractingProcess process;
  private final ContractSection contracts;
  private final Messages words;
  private final PublishedIds ids;
  private final WithdrawnMilestones withdrawn;

  ImplementationSection(
      ContractingProcess process, ContractSection contracts, Messages words, PublishedIds ids) {
    this.ids = ids;
    this.process = process;
    this.contracts = contracts;
    this.words = words;
    this.withdrawn = new WithdrawnMilestones(process, words);
  }

  /** What is told of a contract. */
  private record Told(String contract, Happening happening) {}

  Stream<Happening> all() {
    List<Told> told = new ArrayList<>();
    process.certificates().forEach(one -> told.add(certificate(one)));
    withdrawn.all().forEach(one -> told.add(withdrawn(one)));
    process.payments().forEach(one -> told.add(payment(one)));
    return Stream.concat(tagged(told), process.ended().stream().map(this::ended));
  }

  /** The first thing told of the implementation of a contract has a tag of its own. */
  private static Stream<Happening> tagged(List<Told> told) {
    Set<String> begun = new LinkedHashSet<>();
    return told.stream()
        .sorted(Comparator.comparing(one -> one.happening().at()))
        .map(one -> begun.add(one.contract()) ? one.happening().with(FIRST) : one.happening())
        .toList()
        .stream();
  }

  private Contract contract(String id) {
    return process.contracts().stream()
        .map(Dated::what)
        .filter(one -> one.terms().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Told certificate(Dated<CertificateDocument> one) {
    Map<String, ?> tree = one.what().certificate();
    Contract contract = contract(String.valueOf(tree.get("contract")));
    return new Told(
        contract.terms().id(),
        new Happening(
            one.at(),
            "certificate-" + contract.terms().id() + "-" + one.what().id(),
            UPDATE,
            release ->
                release.put("contracts", List.of(wrapped(contract, certified(contract, one))))));
  }

  private Told withdrawn(WithdrawnMilestones.Told one) {
    Contract contract = contract(one.contract());
    return new Told(
        contract.terms().id(),
        new Happening(
            one.at(),
            "withdrawn-" + contract.terms().id() + "-" + one.certificate().id(),
            UPDATE,
            release ->
                release.put(
                    "contracts",
                    List.of(
                        wrapped(contract, OcdsTree.of("milestones", List.of(one.milestone())))))));
  }

  /** When a period was certified first: a certificate that replaces another keeps that day. */
  private Instant first(CertificateDocument document, Instant at) {
    return process.certificates().stream()
        .filter(one -> !one.what().isProvisional() && !one.at().isAfter(at))
        .filter(one -> isOfSamePeriod(one.what(), document))
        .map(Dated::at)
        .min(Comparator.naturalOrder())
        .orElse(at);
  }

  private static boolean isOfSamePeriod(CertificateDocument one, CertificateDocument other) {
    return Stream.of("contract", "period")
        .allMatch(
            name -> Objects.equals(one.certificate().get(name), other.certificate().get(name)));
  }

  private Map<String, Object> wrapped(Contract contract, Map<String, Object> implementation) {
    return OcdsTree.of(
        "id",
        contract.terms().id(),
        "awardID",
        contracts.award(contract),
        "implementation",
        implementation);
  }

  private Map<String, Object> certified(Contract contract, Dated<CertificateDocument> one) {
    CertificateDocument document = one.what();
    String period = String.valueOf(document.certificate().get("period"));
    String milestone = WithdrawnMilestones.id(document);
    Map<String, Object> told =
        new OcdsTree()
            .put("id", milestone)
            .put("title", words.say(Message.of("record.certificate").with("period", period)))
            .put("type", "reporting")
            .put("description", withdrawn.description(one))
            .put("dateMet", first(document, one.at()).toString())
            .put("status", document.isProvisional() ? "partiallyMet" : "met")
            .done();
    if (document.isProvisional()) {
      told.remove("dateMet");
    }
    return new OcdsTree()
        .put("milestones", List.of(told))
        .put("metrics", metrics(contract.terms(), document, milestone))
        .put("performanceFailures", failures(contract.terms(), document))
        .done();
  }

  private static Optional<Kpi> kpi(Terms terms, Map<String, ?> line, CertificateDocument document) {
    LocalDate from = LocalDate.parse(String.valueOf(document.certificate().get("from")));
    return terms.kpis(from).stream().filter(kpi -> kpi.id().equals(line.get("kpi"))).findFirst();
  }

  private List<Object> metrics(Terms terms, CertificateDocument document, String milestone) {
    Map<String, OcdsTree> metrics = new LinkedHashMap<>();
    Map<String, List<Object>> observations = new LinkedHashMap<>();
    for (Map<String, ?> line : CertifiedFailures.lines(document, "kpis")) {
      String id = String.valueOf(line.get("kpi"));
      Optional<Kpi> kpi = kpi(terms, line, document);
      metrics.computeIfAbsent(
          id,
          one ->
              new OcdsTree().put("id", one).put("title", kpi.map(k -> k.title(words.language()))));
      observations
          .computeIfAbsent(id, one -> new ArrayList<>())
          .add(observation(line, kpi, document, milestone));
    }
    List<Object> all = new ArrayList<>();
    metrics.forEach(
        (id, metric) ->
            all.add(metric.put("observations", observations.getOrDefault(id, List.of())).done()));
    return all;
  }

  private static String name(Map<String, ?> line, CertificateDocument document) {
    return document.certificate().get("period")
        + "-"
        + line.get("kpi")
        + "-"
        + line.get("platform");
  }

  private Map<String, Object> observation(
      Map<String, ?> line, Optional<Kpi> kpi, CertificateDocument document, String milestone) {
    OcdsTree tree =
        new OcdsTree().put("id", name(line, document)).put("period", period(line, document));
    Optional.ofNullable(line.get("measured"))
        .map(String::valueOf)
        .ifPresent(measured -> tree.put("measure", new BigDecimal(measured)));
    kpi.ifPresent(known -> tree.put("unit", contracts.unit(known)));
    OcdsTree dimensions =
        new OcdsTree()
            .put("platform", String.valueOf(line.get("platform")))
            .put("status", String.valueOf(line.get("status")));
    Optional.ofNullable(line.get("measuredUpTo"))
        .ifPresent(high -> dimensions.put("measureUpTo", String.valueOf(high)));
    tree.put("dimensions", dimensions.done());
    tree.put("relatedImplementationMilestone", OcdsTree.of("id", milestone));
    return tree.done();
  }

  private static Map<String, Object> period(Map<String, ?> line, CertificateDocument document) {
    Map<String, ?> days = line.containsKey("from") ? line : document.certificate();
    return OcdsTree.days(
        LocalDate.parse(String.valueOf(days.get("from"))),
        LocalDate.parse(String.valueOf(days.get("until"))).minusDays(1));
  }

  private List<Object> failures(Terms terms, CertificateDocument document) {
    LocalDate from = LocalDate.parse(String.valueOf(document.certificate().get("from")));
    ContractedPenalty penalties = new ContractedPenalty(terms, from, words);
    List<Object> failures = new ArrayList<>();
    for (Map<String, ?> line : CertifiedFailures.lines(document, "kpis")) {
      if (CertifiedFailures.isFailure(line, document)) {
        failures.add(
            new OcdsTree()
                .put("id", name(line, document))
                .put("period", period(line, document))
                .put("category", kpi(terms, line, document).map(k -> k.title(words.language())))
                .put("events", BigDecimal.ONE)
                .put("penaltyContracted", penalties.of(kpi(terms, line, document), line))
                .put("penaltyImposed", charged(line, document))
                .done());
      }
    }
    return failures;
  }

  private static Optional<String> charged(Map<String, ?> line, CertificateDocument document) {
    return CertifiedFailures.charged(line, document).map(sum -> "INR " + sum);
  }

  private Told payment(Dated<Payment> one) {
    Payment payment = one.what();
    Contract contract = contract(payment.contract());
    String id = ids.payment(payment.id());
    return new Told(
        contract.terms().id(),
        new Happening(
            one.at(),
            id,
            UPDATE,
            release ->
                release.put(
                    "contracts",
                    List.of(wrapped(contract, transaction(release, contract, payment, id))))));
  }

  private Map<String, Object> transaction(
      ReleaseDraft release, Contract contract, Payment payment, String id) {
    Map<String, Object> tree =
        OcdsTree.of(
            "id",
            id,
            "date",
            OcdsTree.startOf(payment.date()),
            "value",
            OcdsTree.withTax(payment.amount()),
            "payer",
            party(release, contract, payment.payer(), "payer"),
            "payee",
            party(release, contract, payment.payee(), "payee"));
    return OcdsTree.of("transactions", List.of(tree));
  }

  private Map<String, Object> party(
      ReleaseDraft release, Contract contract, Terms.Party who, String role) {
    if (who.id().equals(process.buyer().id())) {
      return release.parties().add(who.id(), Optional.of(process.buyer().name()), role);
    } else if (who.id().equals(process.procuringEntity().id())) {
      return release.parties().add(who.id(), Optional.of(process.procuringEntity().name()), role);
    } else if (who.id().equals(contracts.first(contract).supplier().id())) {
      return release.parties().add(contracts.supplier(contract, who), Optional.empty(), role);
    }
    return release.parties().add(ids.body(who), Optional.of(who.name()), role);
  }

  private Happening ended(Dated<String> one) {
    Contract contract = contract(one.what());
    Instant at = one.at();
    return new Happening(
        at,
        "end-" + one.what(),
        "contractTermination",
        release ->
            release.put(
                "contracts",
                List.of(
                    OcdsTree.of(
                        "id",
                        one.what(),
                        "awardID",
                        contracts.award(contract),
                        "status",
                        "terminated"))));
  }
}
