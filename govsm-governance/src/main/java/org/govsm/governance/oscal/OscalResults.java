package org.govsm.governance.oscal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.govsm.core.decision.Version;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;

/**
 * A report as OSCAL 1.1.2 assessment results. The same report gives the same document, identifiers
 * among it; {@code docs/oscal-results.md} says what stands where.
 */
public final class OscalResults {

  static final String OURS = "urn:govsm:results:1";

  private static final String PLAN =
      "No assessment plan of OSCAL: the catalogue named here was held against facts.";

  private final AssessmentReport report;
  private final Messages words;
  private final UUID space;
  private final List<Object> observations = new ArrayList<>();
  private final List<Object> findings = new ArrayList<>();

  private OscalResults(AssessmentReport report, Messages words) {
    this.report = report;
    this.words = words;
    this.space = NameUuid.of(NameUuid.ADDRESSES, OURS + "/" + report.digest());
  }

  /**
   * Writes a report.
   *
   * @param words the language of descriptions
   * @return the document as a tree of maps, lists and strings, ready to be written as JSON
   */
  public static Map<String, Object> of(AssessmentReport report, Messages words) {
    return new OscalResults(report, words).document();
  }

  private Map<String, Object> document() {
    report.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.NOT_EVALUATED)
        .forEach(this::take);
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("uuid", uuid("document"));
    results.put("metadata", metadata());
    results.put("import-ap", Map.of("href", "#" + uuid("plan")));
    results.put("results", List.of(result()));
    results.put("back-matter", backMatter());
    return Map.of("assessment-results", results);
  }

  private Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("title", report.catalogue().title());
    metadata.put("last-modified", time());
    metadata.put("version", Version.current());
    metadata.put("oscal-version", "1.1.2");
    metadata.put(
        "props",
        List.of(
            property("catalogue", report.catalogue().id()),
            property("catalogue-digest", report.catalogue().digest()),
            property("facts-digest", report.factsDigest()),
            property("report-digest", report.digest())));
    return metadata;
  }

  private Map<String, Object> result() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("uuid", uuid("result"));
    result.put("title", report.catalogue().id());
    result.put("description", report.catalogue().title());
    result.put("start", time());
    result.put("props", List.of(property("standing", report.overall().standing().code())));
    result.put("reviewed-controls", reviewed());
    if (!attestations().isEmpty()) {
      result.put("attestations", attestations());
    }
    if (!observations.isEmpty()) {
      result.put("observations", observations);
    }
    if (!findings.isEmpty()) {
      result.put("findings", findings);
    }
    return result;
  }

  private Map<String, Object> reviewed() {
    Set<String> ids = new LinkedHashSet<>();
    report.findings().stream()
        .filter(f -> f.outcome() != Outcome.NOT_EVALUATED)
        .forEach(f -> ids.add(oscalId(f)));
    Map<String, Object> selection = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      selection.put("description", "Nothing could be evaluated.");
    } else {
      selection.put(
          "include-controls", ids.stream().<Object>map(id -> Map.of("control-id", id)).toList());
    }
    return Map.of("control-selections", List.of(selection));
  }

  private List<Object> attestations() {
    List<Object> signed = new ArrayList<>();
    for (ControlFinding finding : report.findings()) {
      finding.attestation().ifPresent(a -> signed.add(attestation(finding, a)));
    }
    return signed;
  }

  private static Map<String, Object> attestation(ControlFinding finding, Attestation signed) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("name", "attestation");
    part.put("ns", OURS);
    part.put(
        "props",
        List.of(
            property("control", finding.control().id()),
            property("person", signed.person()),
            property("role", signed.role()),
            property("signed-at", signed.signedAt().start().toString()),
            property("expires", signed.expires().end().toString()),
            property("confirmed", String.valueOf(signed.confirmed()))));
    part.put("prose", signed.statement());
    return Map.of("parts", List.of(part));
  }

  private void take(ControlFinding finding) {
    String name = "finding/" + observations.size();
    Map<String, Object> observation = new LinkedHashMap<>();
    observation.put("uuid", uuid(name + "/observation"));
    observation.put("description", words.say(finding.text()));
    List<Object> properties = new ArrayList<>();
    properties.add(property("outcome", finding.outcome().code()));
    properties.add(property("control", finding.control().id()));
    properties.add(property("strength", finding.control().strength()));
    properties.add(property("text-seen", finding.control().textSeen()));
    finding.value().ifPresent(v -> properties.add(property("value", v.toPlainString())));
    finding.values().forEach(v -> properties.add(property("value", v)));
    finding.limit().ifPresent(l -> properties.add(property("limit", l.toPlainString())));
    finding.missing().forEach(m -> properties.add(property("missing", m)));
    observation.put("props", properties);
    observation.put("methods", List.of(method(finding)));
    observation.put("types", List.of("control-objective"));
    finding.subject().ifPresent(s -> observation.put("subjects", List.of(subject(s))));
    observation.put("collected", time());
    finding.attestation().ifPresent(a -> observation.put("expires", a.expires().end().toString()));
    observations.add(observation);
    if (decided(finding.outcome())) {
      findings.add(finding(finding, name));
    }
  }

  /** A person said it, or facts were held against a limit. */
  private static String method(ControlFinding finding) {
    boolean person = finding.attestation().isPresent() || finding.outcome() == Outcome.ATTEST;
    return person ? "INTERVIEW" : "TEST";
  }

  private Map<String, Object> subject(String id) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("subject-uuid", uuid("subject/" + id));
    subject.put("type", "inventory-item");
    subject.put("title", id);
    return subject;
  }

  /** ATTEST and UNKNOWN are observations without a finding: nobody knows yet. */
  private static boolean decided(Outcome outcome) {
    return outcome != Outcome.ATTEST && outcome != Outcome.UNKNOWN;
  }

  private Map<String, Object> finding(ControlFinding found, String name) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("state", found.isFailure() ? "not-satisfied" : "satisfied");
    status.put(
        "reason",
        switch (found.outcome()) {
          case PASS -> "pass";
          case FAIL, BLOCKED -> "fail";
          default -> "other";
        });
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("type", "objective-id");
    target.put("target-id", oscalId(found) + "_obj");
    target.put("status", status);
    if (found.outcome() == Outcome.NOT_APPLICABLE) {
      target.put("implementation-status", Map.of("state", "not-applicable"));
    }
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("uuid", uuid(name));
    finding.put("title", found.control().title(words.language()));
    finding.put("description", words.say(found.text()));
    finding.put("target", target);
    finding.put(
        "related-observations", List.of(Map.of("observation-uuid", uuid(name + "/observation"))));
    return finding;
  }

  private Map<String, Object> backMatter() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("uuid", uuid("plan"));
    plan.put("title", report.catalogue().id());
    plan.put("description", PLAN);
    return Map.of("resources", List.of(plan));
  }

  private static String oscalId(ControlFinding finding) {
    return finding.control().id().toLowerCase(Locale.ROOT);
  }

  private String time() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.asOf());
  }

  private String uuid(String name) {
    return NameUuid.of(space, name).toString();
  }

  private static Map<String, Object> property(String name, String value) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("name", name);
    property.put("ns", OURS);
    property.put("value", value.isBlank() ? "-" : value.strip());
    return property;
  }
}
