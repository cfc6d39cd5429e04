package org.govsm.governance.framework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.time.EffectivePeriod;

/**
 * One thing that an instrument asks. The values that strength, severity, cadence, mode, status and
 * text seen can have are listed in {@code docs/controls-format.md}.
 */
public final class Control implements ToPlain {

  static final String ENGLISH = "en";

  private final String element;
  private final Map<String, String> codes;
  private final List<String> jurisdictions;
  private final List<String> supersededBy;
  private final List<String> attestedBy;
  private final Map<String, String> titles;
  private final Map<String, String> statements;
  private final Map<String, String> attestations;
  private final List<String> evidence;
  private final Citation citation;
  private final Optional<EffectivePeriod> effective;
  private final Map<String, String> parameters;
  private final Map<String, NavigableMap<LocalDate, String>> earlier;

  Control(ControlReader read, Citation citation, Optional<EffectivePeriod> effective) {
    element = read.element;
    codes = read.properties.single();
    jurisdictions = read.properties.all("jurisdiction");
    titles = Collections.unmodifiableMap(read.titles);
    statements = Collections.unmodifiableMap(read.statements);
    attestations = Collections.unmodifiableMap(read.attestations);
    attestedBy = read.properties.all("attested-by");
    supersededBy = read.properties.all("superseded-by");
    evidence = List.copyOf(read.evidence);
    parameters = Collections.unmodifiableMap(read.parameters);
    earlier = read.earlier;
    this.citation = citation;
    this.effective = effective;
  }

  private Control(Control other, Map<String, String> codes, Map<String, String> parameters) {
    element = other.element;
    this.codes = codes;
    jurisdictions = other.jurisdictions;
    titles = other.titles;
    statements = other.statements;
    attestations = other.attestations;
    attestedBy = other.attestedBy;
    supersededBy = other.supersededBy;
    evidence = other.evidence;
    citation = other.citation;
    effective = other.effective;
    this.parameters = Collections.unmodifiableMap(parameters);
    earlier = other.earlier;
  }

  /**
   * The control.
   *
   * @return its id, such as {@code GSM-COM-11}
   */
  public String id() {
    return code("label");
  }

  /**
   * The element of the framework that it belongs to.
   *
   * @return such as {@code communication}
   */
  public String element() {
    return element;
  }

  /**
   * The area within the element.
   *
   * @return such as {@code rhythm}
   */
  public String area() {
    return code("area");
  }

  /**
   * The short name.
   *
   * @param language a code such as {@code hi}
   * @return the name in that language; in English where there is no translation
   */
  public String title(String language) {
    return titles.getOrDefault(language, titles.getOrDefault(ENGLISH, ""));
  }

  /**
   * What is asked, in our words. A text in another language than English is our translation.
   *
   * @param language a code such as {@code hi}
   * @return the statement in that language; in English where there is no translation
   */
  public String statement(String language) {
    return statements.getOrDefault(language, statements.getOrDefault(ENGLISH, ""));
  }

  /**
   * The languages that title and statement have.
   *
   * @return their codes in order, English among them
   */
  public Set<String> languages() {
    return statements.keySet();
  }

  /**
   * How strongly the instrument asks.
   *
   * @return must, should or may
   */
  public String strength() {
    return code("strength");
  }

  /**
   * How much it matters when it is not kept.
   *
   * @return critical, high, medium or low
   */
  public String severity() {
    return code("severity");
  }

  /**
   * When it is to be looked at.
   *
   * @return once, before-publishing, continuous, periodic or on-event
   */
  public String cadence() {
    return code("cadence");
  }

  /**
   * Who can tell whether it is kept.
   *
   * @return automated, hybrid or attested
   */
  public String mode() {
    return code("mode");
  }

  /**
   * Whether it can decide.
   *
   * @return in-force, historic or draft
   */
  public String status() {
    return code("status");
  }

  /**
   * Whether it is kept for history only: a later law replaced it.
   *
   * @return true for such a control; it is judged, asks for nothing and changes no standing
   */
  public boolean isHistoric() {
    return status().equals("historic");
  }

  /**
   * Where it holds.
   *
   * @return codes such as {@code IN}
   */
  public List<String> jurisdictions() {
    return jurisdictions;
  }

  /**
   * The days on which it holds.
   *
   * @return the half-open period; nothing for a draft of which no first day is known
   */
  public Optional<EffectivePeriod> effective() {
    return effective;
  }

  /**
   * The day on which it is in force at the latest, where sources differ on the first day.
   *
   * @return a day after the first of {@link #effective()}: from the one to the day before the other
   *     nobody is sure, so nothing is decided
   */
  public Optional<LocalDate> atLatest() {
    return Optional.of(code("effective-at-latest")).filter(d -> !d.isEmpty()).map(LocalDate::parse);
  }

  /**
   * Whether it asks something of an intermediary only, not of a user of the platforms of others.
   */
  public boolean isForIntermediaries() {
    return code("applies-to").equals("intermediary");
  }

  /**
   * Where it comes from.
   *
   * @return the instrument and the place in it; binding where the strength is must
   */
  public Citation citation() {
    return citation;
  }

  /**
   * Whether the sentence of the source was read.
   *
   * @return read, page-opening-only, seed-only, report-only or derived
   */
  public String textSeen() {
    return code("text-seen");
  }

  /**
   * The facts that it is judged by.
   *
   * @return one line for each way
   */
  public List<String> evidence() {
    return evidence;
  }

  /**
   * What only a person can say, in a language.
   *
   * @param language its code; English stands where there is no such text
   * @return the text; nothing where no person is asked
   */
  public Optional<String> attestation(String language) {
    return Optional.ofNullable(attestations.getOrDefault(language, attestations.get(ENGLISH)));
  }

  /**
   * Who can sign what only a person can say. Where the instrument does not say who, it is our
   * proposal.
   *
   * @return roles such as {@code legal-officer}; empty where no person is asked
   */
  public List<String> attestedBy() {
    return attestedBy;
  }

  /**
   * The verb of the source from which the strength is taken.
   *
   * @return such as {@code must (VI)}; empty where it is not stated
   */
  public String sourceVerb() {
    return code("source-verb");
  }

  /**
   * Controls of later law that took its place.
   *
   * @return their ids; empty for most
   */
  public List<String> supersededBy() {
    return supersededBy;
  }

  /**
   * The limits that can be set.
   *
   * @return their values by name, in the order of the file
   */
  public Map<String, String> parameters() {
    return parameters;
  }

  /**
   * A limit as it was on a day.
   *
   * @param name its name
   * @param day the day of the event that is judged
   * @return the value that held on the day; nothing where there is no such limit
   */
  public Optional<String> parameter(String name, LocalDate day) {
    return Optional.ofNullable(earlier.get(name))
        .flatMap(before -> Optional.ofNullable(before.higherEntry(day)))
        .map(Map.Entry::getValue)
        .or(() -> Optional.ofNullable(parameters.get(name)));
  }

  /**
   * The values that a limit had before.
   *
   * @param name its name
   * @return each by the first day on which it no longer held, in order; empty for most
   */
  public Map<LocalDate, String> earlier(String name) {
    return Collections.unmodifiableMap(earlier.getOrDefault(name, new TreeMap<>()));
  }

  Control with(Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(settings);
    return new Control(this, codes, all);
  }

  /** The control with another strength, severity or cadence; what it cites stays as it is. */
  Control withCode(String name, String value) {
    Map<String, String> changed = new TreeMap<>(codes);
    changed.put(name, value);
    return new Control(this, changed, parameters);
  }

  /**
   * The published tree form.
   *
   * @return every part; titles and statements by language
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id());
    tree.put("element", element);
    tree.put("area", area());
    tree.put("title", titles);
    tree.put("statement", statements);
    tree.put("strength", strength());
    tree.put("severity", severity());
    tree.put("cadence", cadence());
    tree.put("mode", mode());
    tree.put("status", status());
    tree.put("jurisdictions", jurisdictions);
    effective.ifPresent(days -> tree.put("from", days.from().toString()));
    atLatest().ifPresent(day -> tree.put("atLatest", day.toString()));
    effective
        .filter(days -> !days.isOpen())
        .ifPresent(days -> tree.put("until", days.until().toString()));
    if (isForIntermediaries()) {
      tree.put("appliesTo", code("applies-to"));
    }
    tree.put("citation", citation.toPlain());
    tree.put("textSeen", textSeen());
    tree.put("evidence", evidence);
    tree.put("attestation", attestations);
    tree.put("attestedBy", attestedBy);
    tree.put("sourceVerb", code("source-verb"));
    tree.put("supersededBy", supersededBy);
    tree.put("params", parameters);
    if (!earlier.isEmpty()) {
      Map<String, Object> before = new LinkedHashMap<>();
      earlier.forEach((name, values) -> before.put(name, byDay(values)));
      tree.put("earlier", before);
    }
    return tree;
  }

  private static Map<String, Object> byDay(Map<LocalDate, String> values) {
    Map<String, Object> days = new LinkedHashMap<>();
    values.forEach((day, value) -> days.put(day.toString(), value));
    return days;
  }

  String code(String name) {
    return codes.getOrDefault(name, "");
  }

  /** The id. */
  @Override
  public String toString() {
    return id();
  }
}
