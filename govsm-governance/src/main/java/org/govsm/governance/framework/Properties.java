package org.govsm.governance.framework;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.source.Position;

/** The properties of one element, held against the rules for it. */
final class Properties {

  private final OscalCursor cursor;
  private final Position owner;
  private final String ownerName;
  private final List<PropertyRule> rules;
  private final Map<String, List<String>> values = new TreeMap<>();

  /** Starts on the element that has the properties. */
  Properties(OscalCursor cursor, List<PropertyRule> rules) {
    this.cursor = cursor;
    this.owner = cursor.position();
    this.ownerName = cursor.name();
    this.rules = rules;
  }

  /** Reads the property on which the cursor stands. */
  void read() {
    cursor.only("name", "ns", "value");
    String name = cursor.required("name");
    String value = cursor.required("value");
    if (!name.isEmpty() && !value.isEmpty()) {
      rule(name).ifPresentOrElse(rule -> take(rule, value), () -> unknown(name));
    }
    cursor.empty();
  }

  /** Notes each property that must stand and does not. */
  void complete() {
    for (PropertyRule rule : rules) {
      if (rule.required() && !values.containsKey(rule.name())) {
        cursor.problem(
            owner,
            cursor.code("missing"),
            "<" + ownerName + "> has no property '" + rule.name() + "'",
            "write " + form(rule) + " with " + rule.allowed());
      }
    }
  }

  /** The first value of each property. */
  Map<String, String> single() {
    Map<String, String> single = new TreeMap<>();
    values.forEach((name, all) -> all.stream().findFirst().ifPresent(v -> single.put(name, v)));
    return single;
  }

  List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  String one(String name) {
    return first(name).orElse("");
  }

  Optional<LocalDate> day(String name) {
    return first(name).map(LocalDate::parse);
  }

  private Optional<PropertyRule> rule(String name) {
    String namespace = cursor.optional("ns");
    return rules.stream()
        .filter(rule -> rule.name().equals(name) && rule.namespace().equals(namespace))
        .findFirst();
  }

  private void take(PropertyRule rule, String value) {
    List<String> known = values.computeIfAbsent(rule.name(), n -> new ArrayList<>());
    if (!rule.fits().test(value)) {
      cursor.problem(
          cursor.code("value"),
          "'" + value + "' is no value of '" + rule.name() + "'",
          "write " + rule.allowed());
    } else if (known.contains(value) || (!known.isEmpty() && !rule.repeats())) {
      cursor.problem(
          cursor.code("twice"),
          "'" + rule.name() + "' appears twice",
          "keep one of the properties");
    } else {
      known.add(value);
    }
  }

  private void unknown(String name) {
    cursor.problem(
        cursor.code("property"),
        "'"
            + name
            + "' in namespace '"
            + cursor.optional("ns")
            + "' is no property of <"
            + ownerName
            + ">",
        "write one of " + rules.stream().map(Properties::form).collect(joining(", ")));
  }

  private static String form(PropertyRule rule) {
    String namespace = rule.namespace().isEmpty() ? "" : " ns='" + rule.namespace() + "'";
    return "name='" + rule.name() + "'" + namespace;
  }
}
