package org.govsm.core.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** What a file declares of one kind, and what of it is used. */
final class Declared<T> {

  private final XmlCursor xml;
  private final String kind;
  private final Pattern form;
  private final Map<String, T> values = new LinkedHashMap<>();
  private final Map<String, Position> positions = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();

  Declared(XmlCursor xml, String kind, String form) {
    this.xml = xml;
    this.kind = kind;
    this.form = Pattern.compile(form);
  }

  /** The code in an attribute of the element. */
  String code(String attribute) {
    String code = xml.required(attribute);
    if (!code.isEmpty() && !form.matcher(code).matches()) {
      xml.problem(
          "process.code",
          "'" + code + "' is no code of a " + kind,
          "write it as " + form.pattern());
    }
    return code;
  }

  void add(Position where, String code, T value) {
    if (values.putIfAbsent(code, value) == null) {
      positions.put(code, where);
    } else {
      xml.problem(
          where, "process.twice", "the " + kind + " '" + code + "' appears twice", "keep one");
    }
  }

  /** What is declared under a code that the element at a position names. */
  Optional<T> use(Position where, String code) {
    used.add(code);
    Optional<T> found = Optional.ofNullable(values.get(code));
    if (found.isEmpty() && !code.isEmpty()) {
      xml.problem(
          where, "process.unknown", "there is no " + kind + " '" + code + "' above", "declare it");
    }
    return found;
  }

  void refuseUnused() {
    positions.forEach(
        (code, where) -> {
          if (!used.contains(code)) {
            xml.problem(
                where,
                "process.unused",
                "the " + kind + " '" + code + "' is not used",
                "take it out");
          }
        });
  }

  Position position(String code) {
    return positions.getOrDefault(code, xml.position());
  }

  List<T> all() {
    return List.copyOf(values.values());
  }
}
