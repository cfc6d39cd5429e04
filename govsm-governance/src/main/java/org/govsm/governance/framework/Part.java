package org.govsm.governance.framework;

import static org.govsm.governance.framework.OscalCursor.OURS;

import java.util.ArrayList;
import java.util.List;

/** A part of a control: paragraphs, and for a translation its language and title. */
final class Part {

  private static final List<PropertyRule> TRANSLATION =
      List.of(PropertyRule.matching("language", "(?!en$)[a-z]{2,3}", "a code such as hi or ta"));

  private final String kind;
  private final Properties properties;
  private final List<String> paragraphs = new ArrayList<>();
  private String title = "";

  private Part(OscalCursor cursor, String kind) {
    this.kind = kind;
    properties = new Properties(cursor, kind.equals("translation") ? TRANSLATION : List.of());
  }

  static Part read(OscalCursor cursor) {
    var start = cursor.position();
    cursor.only("id", "name", "ns");
    cursor.id("id");
    Part part = new Part(cursor, kind(cursor));
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title" -> part.title = cursor.requiredText();
        case "prop" -> part.properties.read();
        case "p" -> part.paragraphs.add(cursor.requiredText());
        default -> cursor.refuse("title, prop and p (text without markup) in <part>");
      }
    }
    part.properties.complete();
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

  private static String kind(OscalCursor cursor) {
    String name = cursor.required("name");
    String kind = cursor.optional("ns") + " " + name;
    if (!List.of(
            " statement", " assessment-objective", OURS + " translation", OURS + " attestation")
        .contains(kind)) {
      cursor.problem(
          "catalogue.part",
          "'" + name + "' is no part of a control",
          "write statement, assessment-objective, or translation or attestation with ns='"
              + OURS
              + "'");
    }
    return name;
  }

  String kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String language() {
    return properties.one("language");
  }

  List<String> paragraphs() {
    return List.copyOf(paragraphs);
  }

  String text() {
    return String.join("\n", paragraphs);
  }
}
