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
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A certificate asked for in one tree: {@code terms}, {@code readings}, {@code period}, {@code
 * asOf} and, where earlier certificates are to be settled, {@code earlier}. Nothing is stored.
 */
public final class CertificateRequest {

  private static final String QUESTION = "certificate";
  private static final Set<String> OF_REQUEST = Set.of("", "/period", "/asOf", "/earlier");
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
              .says("what earlier certificates paid"));

  private final MetricDictionary dictionary;
  private final Shapes shapes;

  private CertificateRequest(MetricDictionary dictionary, Shapes shapes) {
    this.dictionary = dictionary;
    this.shapes = shapes;
  }

  /**
   * Requests over the metrics of a dictionary and the shapes that terms may name.
   *
   * @param dictionary the metrics
   * @return the reader of requests
   */
  public static CertificateRequest over(MetricDictionary dictionary, Shapes shapes) {
    return new CertificateRequest(dictionary, shapes);
  }

  /**
   * Makes the certificate.
   *
   * @param tree the request
   * @return the certificate, or every fault of the request with its place
   */
  public Checked<Certificate> ofPlain(@Nullable Object tree) {
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
    return certify(terms.get(), ReadingBook.of(readings), rest.get());
  }

  /**
   * Makes the certificate, and says it in the form of a decision.
   *
   * @param asked the request, whose digest the decision carries
   * @return the decision, or every fault of the request with its place
   */
  public Checked<ContractDecision> decide(Map<String, ? extends @Nullable Object> asked) {
    return ofPlain(asked)
        .<Checked<ContractDecision>>fold(
            made -> new Checked.Accepted<>(decision(made, asked)), Checked.Rejected::new);
  }

  private ContractDecision decision(
      Certificate certificate, Map<String, ? extends @Nullable Object> asked) {
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
