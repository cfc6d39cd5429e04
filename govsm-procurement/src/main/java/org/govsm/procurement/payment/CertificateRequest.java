package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A certificate asked for in one tree: {@code terms}, {@code readings}, {@code period}, {@code
 * asOf}, where earlier certificates are to be settled, {@code earlier}, and where deliveries are
 * accepted by acts on record, {@code acceptance}. Nothing is stored.
 */
public final class CertificateRequest {

  private static final String QUESTION = "certificate";
  private static final String ACCEPTANCE = "acceptance";
  private static final Set<String> OF_REQUEST =
      Set.of("", "/period", "/asOf", "/earlier", "/acceptance");
  private static final Set<String> DOCUMENTS = Set.of("terms", "readings");
  private static final Schema FORM =
      Schema.of(
          Field.of("period", Field.Kind.CODE)
              .required()
              .says("the month in which the period begins, or closing"),
          Field.of("asOf", Field.Kind.DAY).required().says("the day on which it is asked for"),
          Field.forms(
                  "earlier",
                  "certificate",
                  Schema.of(
                      Field.of("period", Field.Kind.CODE).required().says("an earlier period"),
                      Field.of("paid", Field.Kind.MONEY).required().says("what was paid for it")))
              .says("what earlier certificates paid"),
          Field.form(ACCEPTANCE, AcceptanceRecord.form())
              .says("the record of acceptance, where no file says how many were accepted"));

  private final MetricDictionary dictionary;
  private final Shapes shapes;
  private final Optional<RuleBook> book;

  /** A certificate, and what of the record of acceptance an officer must settle. */
  private record Made(Certificate certificate, List<Finding> accepted) {}

  private CertificateRequest(MetricDictionary dictionary, Shapes shapes, Optional<RuleBook> book) {
    this.dictionary = dictionary;
    this.shapes = shapes;
    this.book = book;
  }

  /**
   * Requests over the metrics of a dictionary and the shapes that terms may name.
   *
   * @param dictionary the metrics
   * @return the reader of requests
   */
  public static CertificateRequest over(MetricDictionary dictionary, Shapes shapes) {
    return new CertificateRequest(dictionary, shapes, Optional.empty());
  }

  /** These by the law of a book on acceptance, which a record of acceptance needs. */
  public CertificateRequest by(RuleBook law) {
    return new CertificateRequest(dictionary, shapes, Optional.of(law));
  }

  /**
   * Makes the certificate.
   *
   * @param tree the request
   * @return the certificate, or every fault of the request with its place
   */
  public Checked<Certificate> ofPlain(@Nullable Object tree) {
    return made(tree)
        .<Checked<Certificate>>fold(
            made -> new Checked.Accepted<>(made.certificate()), Checked.Rejected::new);
  }

  private Checked<Made> made(@Nullable Object tree) {
    if (!(tree instanceof Map<?, ?> members)) {
      return new Checked.Rejected<>(
          List.of(new InputFault("", "tree.object", Message.of("input.object"))));
    }
    List<InputFault> faults = new ArrayList<>();
    Optional<Terms> terms = Terms.entered(members.get("terms"), shapes).part("/terms", faults);
    terms.ifPresent(
        given -> given.notCounted(dictionary).forEach(fault -> faults.add(ofTerms(fault))));
    List<Reading> readings = readings(members.get("readings"), faults);
    Optional<Node> rest = FORM.read(without(members)).part("", faults);
    if (!faults.isEmpty() || terms.isEmpty() || rest.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    List<Finding> accepted = accepted(terms.get(), rest.get(), readings, faults);
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    return certify(terms.get(), ReadingBook.of(readings), rest.get())
        .<Checked<Made>>fold(
            certificate -> new Checked.Accepted<>(new Made(certificate, accepted)),
            Checked.Rejected::new);
  }

  /** Adds what was accepted by the record to the figures of files. */
  private List<Finding> accepted(
      Terms terms, Node rest, List<Reading> readings, List<InputFault> faults) {
    Optional<Node> given = rest.branch(ACCEPTANCE);
    if (given.isEmpty()) {
      return List.of();
    }
    if (book.isEmpty()) {
      Message text = Message.of("certificate.acceptance-law");
      faults.add(new InputFault("/" + ACCEPTANCE, "certificate.acceptance-law", text));
      return List.of();
    }
    AcceptanceRecord record = AcceptanceRecord.fromPlain(given.get().toPlain()).orThrow();
    AcceptedFigures figures =
        AcceptedFigures.of(terms, record, readings, book.get(), rest.get("asOf", LocalDate.class));
    faults.addAll(figures.faults());
    readings.addAll(figures.readings());
    return figures.findings();
  }

  /**
   * Makes the certificate, and says it in the form of a decision.
   *
   * @param asked the request, whose digest the decision carries
   * @return the decision, or every fault of the request with its place
   */
  public Checked<ContractDecision> decide(Map<String, ? extends @Nullable Object> asked) {
    return made(asked)
        .<Checked<ContractDecision>>fold(
            made -> new Checked.Accepted<>(decision(made, asked)), Checked.Rejected::new);
  }

  private ContractDecision decision(Made made, Map<String, ? extends @Nullable Object> asked) {
    Certificate certificate = made.certificate();
    ContractDecision.Draft reasons =
        new ContractDecision.Draft(
            QUESTION, certificate.terms(), certificate.asOf(), dictionary, asked);
    reasons.steps(certificate.steps());
    certificate
        .limits()
        .forEach(
            limit ->
                reasons.step(
                    "limit",
                    limit.cap(),
                    Message.of("certificate.limited")
                        .with("most", limit.most())
                        .with("spared", limit.spared()),
                    limit.clause()));
    certificate
        .adjustments()
        .forEach(
            one ->
                reasons.step(
                    "adjustment",
                    one.period(),
                    Message.of("certificate.adjusted")
                        .with("period", one.period())
                        .with("paid", one.paid())
                        .with("due", one.due()),
                    ""));
    reasons.findings(certificate.findings());
    reasons.findings(made.accepted());
    certificate
        .questions()
        .forEach(one -> reasons.finding(Weight.WARNING, one.question(), one.about()));
    certificate.notes().forEach(note -> reasons.finding(Weight.NOTE, note, ""));
    reasons.findings(certificate.terms().notes(dictionary));
    reasons.explained(words -> ProofSheet.of(certificate, words).text());
    return reasons.answered(words -> certificate.toPlain());
  }

  private Checked<Certificate> certify(Terms terms, ReadingBook readings, Node rest) {
    Certificates certificates = Certificates.of(dictionary);
    String period = rest.text("period");
    LocalDate asOf = rest.get("asOf", LocalDate.class);
    Checked<Certificate> certificate =
        rest.has("earlier")
            ? certificates.certifyAfter(terms, readings, period, asOf, earlier(rest))
            : certificates.certify(terms, readings, period, asOf);
    return certificate.<Checked<Certificate>>fold(
        Checked.Accepted::new,
        faults ->
            new Checked.Rejected<>(faults.stream().map(CertificateRequest::ofTerms).toList()));
  }

  private static Collection<Certified> earlier(Node rest) {
    return rest.branches("earlier").stream()
        .map(one -> new Certified(one.text("period"), one.get("paid", Money.class)))
        .toList();
  }

  private static InputFault ofTerms(InputFault fault) {
    return OF_REQUEST.contains(fault.pointer()) ? fault : fault.within("/terms");
  }

  private static Map<String, Object> without(Map<?, ?> members) {
    Map<String, Object> rest = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (!DOCUMENTS.contains(String.valueOf(name)) && value != null) {
            rest.put(String.valueOf(name), value);
          }
        });
    return rest;
  }

  private List<Reading> readings(@Nullable Object given, List<InputFault> faults) {
    List<Reading> readings = new ArrayList<>();
    if (!(given instanceof List<?> items)) {
      faults.add(new InputFault("/readings", "tree.list", Message.of("input.list")));
      return readings;
    }
    for (int i = 0; i < items.size(); i++) {
      Reading.fromPlain(items.get(i), dictionary)
          .part("/readings/" + i, faults)
          .ifPresent(readings::add);
    }
    return readings;
  }
}
