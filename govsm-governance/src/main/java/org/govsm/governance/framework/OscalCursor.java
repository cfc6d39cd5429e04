package org.govsm.governance.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** The cursor with what all parts of an OSCAL file have in common: one namespace, unique ids. */
final class OscalCursor {

  static final String OSCAL = "http://csrc.nist.gov/ns/oscal/1.0";

  /** The namespace of our own properties and parts. */
  static final String OURS = "urn:govsm:controls:1";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final XmlCursor xml;
  private final String kind;
  private final Set<String> ids = new HashSet<>();

  /** Starts on the root of a file of a kind, {@code catalogue} or {@code profile}. */
  OscalCursor(XmlCursor xml, String kind) {
    this.xml = xml;
    this.kind = kind;
  }

  /** The code of a problem of this kind of file. */
  String code(String problem) {
    return kind + "." + problem;
  }

  /** The name of an element of OSCAL; empty, and so accepted nowhere, for any other. */
  String name() {
    return xml.namespace().equals(OSCAL) ? xml.name() : "";
  }

  Position position() {
    return xml.position();
  }

  boolean enterChild() {
    return xml.enterChild();
  }

  void skip() {
    xml.skip();
  }

  String text() {
    return SPACE.matcher(xml.text()).replaceAll(" ");
  }

  /** A text that must be there. */
  String requiredText() {
    Position start = position();
    String name = name();
    String text = text();
    if (text.isEmpty()) {
      problem(start, code("empty"), "<" + name + "> is empty", "write its text");
    }
    return text;
  }

  String optional(String attribute) {
    return xml.attribute(attribute).orElse("");
  }

  String required(String attribute) {
    return xml.required(attribute);
  }

  /** An id: a small-letter token that no other element of the file has. */
  String id(String attribute) {
    String id = xml.required(attribute);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      problem(code("id"), "'" + id + "' is no id", "use small letters, digits, '.', '_', '-'");
    } else if (!id.isEmpty() && !ids.add(id)) {
      problem(code("twice"), "the id '" + id + "' appears twice", "give each its own id");
    }
    return id;
  }

  /** An id that OSCAL wants to be one of the whole world: a UUID of version 4 or 5. */
  String uuid() {
    String uuid = id("uuid");
    if (ID.matcher(uuid).matches() && !UUID.matcher(uuid).matches()) {
      problem(
          code("uuid"),
          "'" + uuid + "' is no UUID",
          "make one with uuidgen, such as 3f8c2c0e-6d0f-4d5c-9f53-6a4c7e0b9a11");
    }
    return uuid;
  }

  /** Notes every attribute that is not among those named. */
  void only(String... names) {
    for (String found : xml.attributes("")) {
      if (!List.of(names).contains(found)) {
        problem(
            code("attribute"),
            "the attribute '" + found + "' is not accepted on <" + xml.name() + ">",
            "take it out");
      }
    }
  }

  void refuse(String accepted) {
    xml.refuseElement("write only " + accepted);
  }

  /** Closes an element that holds nothing. */
  void empty() {
    while (enterChild()) {
      xml.refuseElement("take it out");
    }
  }

  void problem(String code, String what, String remedy) {
    xml.problem(code, what, remedy);
  }

  void problem(Position where, String code, String what, String remedy) {
    xml.problem(where, code, what, remedy);
  }

  void finish() {
    xml.finish();
  }
}
