package org.govsm.governance.framework;

import static java.util.Comparator.comparing;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.Problem;
import org.govsm.core.xml.XmlCursor;

/** Reads a catalogue: metadata, groups of controls, and the instruments in the back matter. */
final class CatalogueReader {

  private static final List<PropertyRule> RULES =
      List.of(
          PropertyRule.matching(
              "catalogue-id", "[a-z0-9]+([.-][a-z0-9]+)*", "an id such as framework-2012"));

  private final OscalCursor cursor;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<ControlReader> controls = new ArrayList<>();
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private Position metadataAt;

  private CatalogueReader(XmlCursor xml) {
    cursor = new OscalCursor(xml);
    metadataAt = cursor.position();
  }

  static ControlCatalogue read(String file, byte[] bytes) {
    CatalogueReader reader = new CatalogueReader(XmlCursor.open(file, bytes));
    reader.catalog();
    reader.finish();
    List<Control> controls =
        reader.controls.stream().map(control -> control.control(reader.instruments)).toList();
    return new ControlCatalogue(
        reader.said("catalogue-id"),
        reader.said("title"),
        reader.said("version"),
        OffsetDateTime.parse(reader.said("last-modified")),
        controls);
  }

  private String said(String name) {
    return metadata.getOrDefault(name, "");
  }

  private void catalog() {
    if (!cursor.name().equals("catalog")) {
      cursor.problem(
          "catalogue.root",
          "this is no OSCAL catalogue",
          "write <catalog xmlns=\"" + OscalCursor.OSCAL + "\">");
      cursor.skip();
      return;
    }
    cursor.only("uuid");
    cursor.id("uuid");
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "metadata" -> metadata();
        case "group" -> group();
        case "back-matter" -> backMatter();
        default -> cursor.refuse("metadata, group and back-matter in <catalog>");
      }
    }
    complete();
  }

  private void metadata() {
    metadataAt = cursor.position();
    Properties properties = new Properties(cursor, RULES);
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title", "last-modified", "version", "oscal-version" ->
            say(cursor.name(), cursor.requiredText());
        case "prop" -> properties.read();
        default ->
            cursor.refuse("title, last-modified, version, oscal-version and prop in <metadata>");
      }
    }
    properties.complete();
    say("catalogue-id", properties.one("catalogue-id"));
  }

  private void say(String name, String text) {
    if (metadata.putIfAbsent(name, text) != null) {
      cursor.problem(
          metadataAt,
          "catalogue.twice",
          "'" + name + "' stands twice in the metadata",
          "keep one of them");
    }
  }

  private void group() {
    cursor.only("id");
    String element = cursor.id("id");
    boolean titled = false;
    Position start = cursor.position();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title" -> titled = !cursor.requiredText().isEmpty();
        case "control" -> controls.add(ControlReader.read(cursor, element));
        default -> cursor.refuse("title and control in <group>");
      }
    }
    if (!titled) {
      cursor.problem(start, "catalogue.missing", "<group> has no title", "write <title>");
    }
  }

  private void backMatter() {
    while (cursor.enterChild()) {
      if (cursor.name().equals("resource")) {
        Instrument instrument = Instrument.read(cursor);
        instruments.put(instrument.uuid(), instrument);
      } else {
        cursor.refuse("resource in <back-matter>");
      }
    }
  }

  private void complete() {
    controls.forEach(control -> control.checkCitation(instruments));
    if (!metadata.keySet().containsAll(List.of("title", "version"))
        || !said("oscal-version").equals("1.1.2")
        || !isInstant(said("last-modified"))) {
      cursor.problem(
          metadataAt,
          "catalogue.metadata",
          "the metadata are not complete",
          "write title, last-modified with zone, version, and oscal-version 1.1.2");
    }
  }

  private static boolean isInstant(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Throws what was noted, in the order of the file. */
  private void finish() {
    try {
      cursor.finish();
    } catch (BrokenFileException e) {
      List<Problem> sorted = new ArrayList<>(e.problems());
      sorted.sort(
          comparing((Problem p) -> p.position().line()).thenComparing(p -> p.position().column()));
      throw new BrokenFileException(sorted);
    }
  }
}
