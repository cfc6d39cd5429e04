package org.govsm.governance.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads a catalogue: metadata, groups of controls, and the instruments in the back matter. */
final class CatalogueReader {

  private static final List<PropertyRule> RULES =
      List.of(
          PropertyRule.matching(
              "catalogue-id", "[a-z0-9]+([.-][a-z0-9]+)*", "an id such as framework-2012"));

  private final OscalCursor cursor;
  private final OscalMetadata metadata;
  private final List<Element> elements = new ArrayList<>();
  private final List<ControlReader> controls = new ArrayList<>();
  private final Map<String, SourceInstrument> instruments = new LinkedHashMap<>();
  private String id = "";

  private CatalogueReader(XmlCursor xml) {
    cursor = new OscalCursor(xml, "catalogue");
    metadata = new OscalMetadata(cursor);
  }

  static ControlCatalogue read(String file, byte[] bytes) {
    CatalogueReader reader = new CatalogueReader(XmlCursor.open(file, bytes));
    reader.catalog();
    reader.cursor.finish();
    List<Control> controls =
        reader.controls.stream().map(control -> control.control(reader.instruments)).toList();
    return new ControlCatalogue(
        new Edition(
            reader.id,
            reader.metadata.title(),
            reader.metadata.version(),
            reader.metadata.lastModified()),
        reader.elements,
        controls,
        Optional.empty());
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
    cursor.uuid();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "metadata" -> metadata();
        case "group" -> group();
        case "back-matter" -> backMatter();
        default -> cursor.refuse("metadata, group and back-matter in <catalog>");
      }
    }
    controls.forEach(control -> control.checkCitation(instruments));
    metadata.complete();
  }

  private void metadata() {
    Properties properties = new Properties(cursor, RULES);
    metadata.read(properties::read);
    properties.complete();
    id = properties.one("catalogue-id");
  }

  private void group() {
    Position start = cursor.position();
    cursor.only("id");
    String element = cursor.id("id");
    Map<String, String> titles = new TreeMap<>();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title" -> title(titles, Control.ENGLISH, cursor.requiredText());
        case "part" -> {
          ControlPart part = ControlPart.ofElement(cursor);
          title(titles, part.language(), part.title());
        }
        case "control" -> controls.add(ControlReader.read(cursor, element));
        default -> cursor.refuse("title, part and control in <group>");
      }
    }
    if (!titles.containsKey(Control.ENGLISH)) {
      cursor.problem(start, "catalogue.missing", "<group> has no title", "write <title>");
    }
    elements.add(new Element(element, titles));
  }

  private void title(Map<String, String> titles, String language, String text) {
    if (titles.putIfAbsent(language, text) != null) {
      cursor.problem(
          "catalogue.twice", "the group has two titles in '" + language + "'", "keep one of them");
    }
  }

  private void backMatter() {
    while (cursor.enterChild()) {
      if (cursor.name().equals("resource")) {
        SourceInstrument instrument = SourceInstrument.read(cursor, metadata.lastDay());
        instruments.put(instrument.uuid(), instrument);
      } else {
        cursor.refuse("resource in <back-matter>");
      }
    }
  }
}
