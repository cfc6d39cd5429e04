package org.govsm.governance.framework;

import static java.util.stream.Collectors.joining;
import static org.govsm.governance.framework.OscalCursor.OURS;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a control: paragraphs, and for a text in another language that language. A translation
 * has a title too; that of an element of the framework has nothing else.
 */
final class ControlPart {

  private static final PropertyRule LANGUAGE =
      PropertyRule.matching("language", "(?!en$)[a-z]{2,3}", "a code such as hi or ta");
  private static final List<String> OF_CONTROL =
      List.of(" statement", " assessment-objective", OURS + " translation", OURS + " attestation");
  private static final List<String> OF_ELEMENT = List.of(OURS + " translation");

  private final String kind;
  private final Properties properties;
  private final List<String> paragraphs = new ArrayList<>();
  private String title = "";

  private ControlPart(OscalCursor cursor, String kind) {
    this.kind = kind;
    properties =
        new Properties(
            cursor,
            switch (kind) {
              case "translation" -> List.of(LANGUAGE);
              case "attestation" -> List.of(LANGUAGE.optional());
              default -> List.of();
            });
  }

  /** Reads a part of a control. */
  static ControlPart read(OscalCursor cursor) {
    var start = cursor.position();
    ControlPart part = start(cursor, OF_CONTROL, "a control");
    part.content(cursor);
    boolean titled = part.kind.equals("translation");
    if (part.paragraphs.isEmpty() || part.title.isEmpty() == titled) {
      cursor.problem(
          start,
          "catalogue.part",
          "the part is not complete",
          "write paragraphs, and a <title> in a translation and nowhere else");
    }
    return part;
  }

  /** Reads the title of an element of the framework in another language. */
  static ControlPart ofElement(OscalCursor cursor) {
    var start = cursor.position();
    ControlPart part = start(cursor, OF_ELEMENT, "a group");
    part.content(cursor);
    if (!part.paragraphs.isEmpty() || part.title.isEmpty()) {
      cursor.problem(
          start, "catalogue.part", "the part is not complete", "write a <title> and no paragraph");
    }
    return part;
  }

  private static ControlPart start(OscalCursor cursor, List<String> kinds, String owner) {
    cursor.only("id", "name", "ns");
    cursor.id("id");
    String name = cursor.required("name");
    if (!kinds.contains(cursor.optional("ns") + " " + name)) {
      cursor.problem(
          "catalogue.part",
          "'" + name + "' is no part of " + owner,
          "write one of " + kinds.stream().map(ControlPart::form).collect(joining(", ")));
    }
    return new ControlPart(cursor, name);
  }

  private static String form(String kind) {
    int space = kind.indexOf(' ');
    String namespace = space == 0 ? "" : " ns='" + kind.substring(0, space) + "'";
    return "name='" + kind.substring(space + 1) + "'" + namespace;
  }

  private void content(OscalCursor cursor) {
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title" -> title = cursor.requiredText();
        case "prop" -> properties.read();
        case "p" -> paragraphs.add(cursor.requiredText());
        default -> cursor.refuse("title, prop and p (text without markup) in <part>");
      }
    }
    properties.complete();
  }

  String kind() {
    return kind;
  }

  String title() {
    return title;
  }

  /** The language of its text; English where it names none. */
  String language() {
    return properties.first("language").orElse(Control.ENGLISH);
  }

  List<String> paragraphs() {
    return List.copyOf(paragraphs);
  }

  String text() {
    return String.join("\n", paragraphs);
  }
}
