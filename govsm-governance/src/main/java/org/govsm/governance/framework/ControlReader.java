package org.govsm.governance.framework;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Force;
import org.govsm.core.source.Position;
import org.govsm.core.time.EffectivePeriod;

/** Reads one control. What it holds is whole only if the file had no problem. */
final class ControlReader {

  static final PropertyRule STRENGTH = PropertyRule.oneOf("strength", "must", "should", "may");
  static final PropertyRule SEVERITY =
      PropertyRule.oneOf("severity", "critical", "high", "medium", "low");
  static final PropertyRule CADENCE =
      PropertyRule.oneOf(
          "cadence", "once", "before-publishing", "continuous", "periodic", "on-event");

  /** The roles that sign controls of the framework; a department may have others. */
  private static final List<String> ROLES =
      List.of(
          "head-of-department",
          "head-of-office",
          "legal-officer",
          "nodal-officer",
          "records-officer",
          "reviewer",
          "security-lead");

  private static final List<PropertyRule> RULES =
      List.of(
          PropertyRule.matching(
                  "label", "[A-Z]+(-[A-Z]+)*-([0-9]+|[A-Z]+)", "an id such as GSM-COM-11")
              .ofOscal(),
          PropertyRule.matching("area", "[a-z]+(-[a-z]+)*", "a word in small letters"),
          STRENGTH,
          SEVERITY,
          CADENCE,
          PropertyRule.oneOf("mode", "automated", "hybrid", "attested"),
          PropertyRule.oneOf("status", "in-force", "historic", "draft"),
          PropertyRule.place("jurisdiction").repeated(),
          PropertyRule.day("effective-from").optional(),
          PropertyRule.day("effective-at-latest").optional(),
          PropertyRule.day("effective-until").optional(),
          PropertyRule.matching("provision", ".+", "the place in the instrument"),
          PropertyRule.oneOf("sure", "high", "medium", "low", "not-found"),
          PropertyRule.oneOf(
              "text-seen", "read", "page-opening-only", "seed-only", "report-only", "derived"),
          PropertyRule.oneOf("applies-to", "intermediary").optional(),
          PropertyRule.near("attested-by", "[a-z]+(-[a-z]+)*", ROLES).optional().repeated(),
          PropertyRule.matching("source-verb", ".+", "the verb of the source").optional(),
          PropertyRule.matching(
                  "superseded-by", "[A-Z]+(-[A-Z]+)*-([0-9]+|[A-Z]+)", "an id such as LAW-IT-05")
              .optional()
              .repeated());

  final String id;
  final String element;
  final Properties properties;
  final Map<String, String> titles = new TreeMap<>();
  final Map<String, String> statements = new TreeMap<>();
  final Map<String, String> attestations = new TreeMap<>();
  final Map<String, String> parameters = new LinkedHashMap<>();
  final Map<String, NavigableMap<LocalDate, String>> earlier = new LinkedHashMap<>();
  final List<String> evidence = new ArrayList<>();

  private final OscalCursor cursor;
  private final Position start;
  private final List<String> sources = new ArrayList<>();

  private ControlReader(OscalCursor cursor, String element) {
    this.cursor = cursor;
    this.element = element;
    cursor.only("id");
    start = cursor.position();
    id = cursor.id("id");
    properties = new Properties(cursor, RULES);
  }

  static ControlReader read(OscalCursor cursor, String element) {
    ControlReader control = new ControlReader(cursor, element);
    control.children();
    control.complete();
    return control;
  }

  /** Notes a citation that leads nowhere; instruments stand behind the controls. */
  void checkCitation(Map<String, SourceInstrument> instruments) {
    if (sources.size() != 1 || !instruments.containsKey(sources.get(0))) {
      cursor.problem(
          start,
          "catalogue.citation",
          "the control '" + id + "' cites no instrument of this file",
          "write one <link rel=\"reference\" href=\"#...\"/> with the uuid of a <resource>");
    }
  }

  Control control(Map<String, SourceInstrument> instruments) {
    Force force = properties.one("strength").equals("must") ? Force.BINDING : Force.ADVISORY;
    Certainty sure = Certainty.ofCode(properties.one("sure")).orElseThrow();
    SourceInstrument source = requireNonNull(instruments.get(sources.get(0)));
    return new Control(this, source.cite(properties.one("provision"), sure, force), effective());
  }

  private Optional<EffectivePeriod> effective() {
    LocalDate until = properties.day("effective-until").orElse(LocalDate.MAX);
    return properties.day("effective-from").map(from -> new EffectivePeriod(from, until));
  }

  private void children() {
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title" -> once(titles, Control.ENGLISH, cursor.requiredText());
        case "param" -> parameter();
        case "prop" -> properties.read();
        case "link" -> link();
        case "part" -> part();
        default -> cursor.refuse("title, param, prop, link and part in <control>");
      }
    }
  }

  private void parameter() {
    Position where = cursor.position();
    cursor.only("id");
    String parameterId = cursor.id("id");
    List<String> labels = new ArrayList<>();
    List<String> values = new ArrayList<>();
    NavigableMap<LocalDate, String> before = new TreeMap<>();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "prop" -> earlier(before);
        case "label" -> labels.add(cursor.requiredText());
        case "value" -> values.add(cursor.requiredText());
        default -> cursor.refuse("prop, label and value in <param>");
      }
    }
    String label = String.join(" ", labels);
    if (!parameterId.equals(id + "_" + label.toLowerCase(Locale.ROOT)) || values.size() != 1) {
      cursor.problem(
          where,
          "catalogue.parameter",
          "the parameter '" + parameterId + "' is not complete",
          "write the id as control, '_' and label in small letters, one <label>, one <value>");
    } else {
      parameters.put(label, values.get(0));
      if (!before.isEmpty()) {
        earlier.put(label, before);
      }
    }
  }

  /** A value that the limit had before a day: an amended value changes no event before it. */
  private void earlier(NavigableMap<LocalDate, String> before) {
    cursor.only("name", "ns", "value", "class");
    String value = cursor.required("value");
    String until = cursor.required("class");
    String day = until.replaceFirst("^until-", "");
    boolean named =
        cursor.required("name").equals("earlier") && cursor.optional("ns").equals(OscalCursor.OURS);
    if (!named || until.equals(day) || !PropertyRule.day("earlier").fits().test(day)) {
      cursor.problem(
          "catalogue.parameter",
          "the property of the parameter is no earlier value",
          "write name='earlier' of ours, the value, and class='until-' with the day it ended");
    } else if (before.putIfAbsent(LocalDate.parse(day), value) != null) {
      cursor.problem("catalogue.twice", "two values end on " + day, "keep one of them");
    }
    cursor.empty();
  }

  private void link() {
    cursor.only("rel", "href");
    String href = cursor.required("href");
    if (!cursor.required("rel").equals("reference") || !href.startsWith("#")) {
      cursor.problem(
          "catalogue.link", "this link is no citation", "write rel=\"reference\" href=\"#...\"");
    }
    sources.add(href.substring(Math.min(1, href.length())));
    cursor.empty();
  }

  private void part() {
    ControlPart part = ControlPart.read(cursor);
    switch (part.kind()) {
      case "statement" -> once(statements, Control.ENGLISH, part.text());
      case "attestation" -> once(attestations, part.language(), part.text());
      case "assessment-objective" -> evidence.addAll(part.paragraphs());
      case "translation" -> {
        once(statements, part.language(), part.text());
        titles.putIfAbsent(part.language(), part.title());
      }
      default -> {}
    }
  }

  private void once(Map<String, String> texts, String language, String text) {
    if (texts.putIfAbsent(language, text) != null) {
      cursor.problem(
          start,
          "catalogue.twice",
          "the control '" + id + "' has two texts in '" + language + "'",
          "keep one of them");
    }
  }

  private void complete() {
    properties.complete();
    need(titles.containsKey(Control.ENGLISH), "<title>");
    need(statements.containsKey(Control.ENGLISH), "<part name=\"statement\">");
    need(!evidence.isEmpty(), "<part name=\"assessment-objective\">");
    String label = properties.one("label");
    need(label.isEmpty() || label.toLowerCase(Locale.ROOT).equals(id), "label equal to its id");
    boolean draft = properties.one("status").equals("draft");
    need(draft || properties.day("effective-from").isPresent(), "property 'effective-from'");
    need(daysInOrder(), "effective-until and effective-at-latest after its effective-from");
    if (!attestations.isEmpty()) {
      statements.keySet().forEach(this::needAttestation);
    }
    attestations.keySet().forEach(this::needTranslation);
    boolean signed = !properties.all("attested-by").isEmpty();
    need(signed || attestations.isEmpty(), "property 'attested-by' beside its attestation");
    need(!attestations.isEmpty() || !signed, "<part name=\"attestation\"> beside 'attested-by'");
  }

  private void needAttestation(String language) {
    need(attestations.containsKey(language), "<part name=\"attestation\"> in '" + language + "'");
  }

  private void needTranslation(String language) {
    need(statements.containsKey(language), "<part name=\"translation\"> in '" + language + "'");
  }

  private boolean daysInOrder() {
    LocalDate from = properties.day("effective-from").orElse(LocalDate.MIN);
    LocalDate until = properties.day("effective-until").orElse(LocalDate.MAX);
    LocalDate surely = properties.day("effective-at-latest").orElse(until);
    return from.isBefore(surely) && !until.isBefore(surely);
  }

  private void need(boolean there, String what) {
    if (!there) {
      cursor.problem(
          start, "catalogue.missing", "the control '" + id + "' has no " + what, "write it");
    }
  }
}
