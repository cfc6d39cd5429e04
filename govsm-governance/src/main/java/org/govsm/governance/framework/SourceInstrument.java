package org.govsm.governance.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.SourceKind;

/** A resource of the back matter: the instrument that controls are taken from. */
final class SourceInstrument {

  private static final List<PropertyRule> RULES =
      List.of(
          PropertyRule.day("issued").optional(),
          PropertyRule.oneOf("seen", "official", "reproduction", "report"),
          PropertyRule.day("seen-on"));

  /** An address of the web, or a file beside; a page may make a link of it. */
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|[\\w./-]+");

  private final String uuid;
  private final Properties properties;
  private final List<String> addresses = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  private SourceInstrument(OscalCursor cursor) {
    cursor.only("uuid");
    uuid = cursor.uuid();
    properties = new Properties(cursor, RULES);
  }

  /**
   * Reads one.
   *
   * @param changed the day on which the catalogue was last changed
   */
  static SourceInstrument read(OscalCursor cursor, LocalDate changed) {
    SourceInstrument instrument = new SourceInstrument(cursor);
    var start = cursor.position();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title" -> instrument.titles.add(cursor.requiredText());
        case "prop" -> instrument.properties.read();
        case "rlink" -> instrument.address(cursor);
        default -> cursor.refuse("title, prop and rlink in <resource>");
      }
    }
    instrument.properties.complete();
    if (instrument.properties.day("seen-on").filter(changed::isBefore).isPresent()) {
      cursor.problem(
          start,
          "catalogue.seen",
          "the instrument was seen after the catalogue was last changed, on " + changed,
          "correct seen-on, or last-modified");
    }
    if (instrument.titles.size() != 1 || instrument.addresses.size() != 1) {
      cursor.problem(
          start,
          "catalogue.instrument",
          "<resource> does not say which instrument it is and where it was seen",
          "write one <title> with the official name and one <rlink href=\"...\"/>");
    }
    return instrument;
  }

  String uuid() {
    return uuid;
  }

  Citation cite(String provision, Certainty sure, Force force) {
    Citation.Draft draft = Citation.of(titles.get(0), provision).sure(sure).force(force);
    properties.day("issued").ifPresent(draft::issued);
    Optional<SourceKind> seen = SourceKind.ofCode(properties.one("seen"));
    return draft
        .seen(seen.orElseThrow(), properties.day("seen-on").orElseThrow(), addresses.get(0))
        .cite();
  }

  private void address(OscalCursor cursor) {
    cursor.only("href");
    String address = cursor.required("href");
    if (!ADDRESS.matcher(address).matches()) {
      cursor.problem(
          cursor.position(),
          "catalogue.address",
          "'" + address + "' is no address at which an instrument was seen",
          "begin it with https:// or http://, or name a file");
    }
    addresses.add(address);
    cursor.empty();
  }
}
