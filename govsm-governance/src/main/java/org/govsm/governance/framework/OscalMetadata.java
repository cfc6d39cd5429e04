package org.govsm.governance.framework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.source.Position;

/** What every OSCAL file says of itself: title, version, when it was changed. */
final class OscalMetadata {

  private final OscalCursor cursor;
  private final Map<String, String> said = new LinkedHashMap<>();
  private Position start;

  /** Starts on the root, which is named where the metadata are missing altogether. */
  OscalMetadata(OscalCursor cursor) {
    this.cursor = cursor;
    start = cursor.position();
  }

  /** Reads the metadata on which the cursor stands; a property is left to the caller. */
  void read(Runnable property) {
    start = cursor.position();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "title", "last-modified", "version", "oscal-version" ->
            say(cursor.name(), cursor.requiredText());
        case "prop" -> property.run();
        default ->
            cursor.refuse("title, last-modified, version, oscal-version and prop in <metadata>");
      }
    }
  }

  void complete() {
    if (!said.keySet().containsAll(List.of("title", "version"))
        || !said("oscal-version").equals("1.1.2")
        || !isInstant(said("last-modified"))) {
      cursor.problem(
          start,
          cursor.code("metadata"),
          "the metadata are not complete",
          "write title, last-modified with zone, version, and oscal-version 1.1.2");
    }
  }

  Position start() {
    return start;
  }

  String title() {
    return said("title");
  }

  String version() {
    return said("version");
  }

  OffsetDateTime lastModified() {
    return OffsetDateTime.parse(said("last-modified"));
  }

  /** The day of the last change in its own zone; the last of all where none is said. */
  LocalDate lastDay() {
    return isInstant(said("last-modified")) ? lastModified().toLocalDate() : LocalDate.MAX;
  }

  private void say(String name, String text) {
    if (said.putIfAbsent(name, text) != null) {
      cursor.problem(
          start,
          cursor.code("twice"),
          "'" + name + "' appears twice in the metadata",
          "keep one of them");
    }
  }

  private String said(String name) {
    return said.getOrDefault(name, "");
  }

  private static boolean isInstant(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
