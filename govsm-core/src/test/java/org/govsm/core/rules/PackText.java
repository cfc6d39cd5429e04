package org.govsm.core.rules;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;

/**
 * A pack of one table {@code q} as text: what a test does not say is there and right. A row is
 * written {@code cell | cell => output | output}.
 */
public final class PackText {

  private static final List<String> ANNOTATIONS =
      List.of("authority", "provision", "sure", "force", "interpretation", "note", "note.hi");

  private final String policy;
  private final List<String> inputs = new ArrayList<>();
  private final List<String> clauses = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> more = new ArrayList<>();
  private String id = "test";
  private String question = "q";
  private String edition = "2026-11-24";
  private String status = "in-force";
  private String checkedTo = "2025-12-31";
  private String day = "";

  private PackText(String policy) {
    this.policy = policy;
  }

  public static PackText of(String policy) {
    return new PackText("hitPolicy=\"" + policy + "\"");
  }

  static PackText collect(String aggregation) {
    return new PackText("hitPolicy=\"COLLECT\" aggregation=\"" + aggregation + "\"");
  }

  static LocalDate on(String day) {
    return LocalDate.parse(day);
  }

  public PackText id(String pack) {
    id = pack;
    return this;
  }

  PackText question(String name) {
    question = name;
    return this;
  }

  PackText edition(String named) {
    edition = named;
    return this;
  }

  PackText draft() {
    status = "draft";
    return this;
  }

  PackText checkedTo(String last) {
    checkedTo = last;
    return this;
  }

  /** The column of the day of law, {@code on}, in a role. */
  public PackText day(String role) {
    day = " g:day=\"" + role + "\"";
    return input("on", "day");
  }

  public PackText input(String name, String type) {
    return input(name, type, "");
  }

  PackText input(String name, String type, String values) {
    inputs.add(
        "<inputData id='f.%1$s' name='%1$s'><variable id='f.%1$s.v' name='%1$s' typeRef='%2$s'/></inputData>"
            .formatted(name, type));
    clauses.add(
        "<input id='c.%1$s'><inputExpression id='c.%1$s.e' typeRef='%2$s'><text>%1$s</text></inputExpression>%3$s</input>"
            .formatted(name, type, values("inputValues", "c." + name, values)));
    return this;
  }

  public PackText output(String name, String type) {
    return output(name, type, "");
  }

  PackText output(String name, String type, String values) {
    outputs.add(
        "<output id='o.%1$s' name='%1$s' typeRef='%2$s'>%3$s</output>"
            .formatted(name, type, values("outputValues", "o." + name, values)));
    return this;
  }

  private static String values(String element, String id, String values) {
    return values.isEmpty()
        ? ""
        : "<%1$s id='%2$s.v'><text>%3$s</text></%1$s>".formatted(element, id, escaped(values));
  }

  public PackText row(String row, String cells, String... annotated) {
    Map<String, String> notes = new LinkedHashMap<>();
    ANNOTATIONS.forEach(name -> notes.put(name, ""));
    notes.put("authority", "act");
    notes.put("provision", "section " + row);
    notes.put("sure", "high");
    for (String annotation : annotated) {
      String[] parts = annotation.split("=", 2);
      notes.put(parts[0], parts[1]);
    }
    String[] sides = cells.split("=>(?! *\\d{4}-)", 2);
    int n = rows.size();
    rows.add(
        "<rule id='"
            + row
            + "'>"
            + entries("inputEntry", "e." + n, sides[0])
            + entries("outputEntry", "x." + n, sides[1])
            + notes.values().stream()
                .map(
                    note -> "<annotationEntry><text>" + escaped(note) + "</text></annotationEntry>")
                .collect(joining())
            + "</rule>");
    return this;
  }

  private static String entries(String element, String id, String cells) {
    if (cells.isBlank()) {
      return "";
    }
    List<String> texts = Arrays.stream(cells.split(" \\| ")).map(String::strip).toList();
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      entries.append(
          "<%1$s id='%2$s.%3$d'><text>%4$s</text></%1$s>"
              .formatted(element, id, i, escaped(texts.get(i))));
    }
    return entries.toString();
  }

  PackText more(String element) {
    more.add(element);
    return this;
  }

  /** Labels in one language: term and words by turns. */
  public PackText words(String language, String... labels) {
    String name = "w." + language;
    StringBuilder element =
        new StringBuilder(
            """
            <decision id='%1$s' name='%1$s' g:role='labels'><variable id='%1$s.a' name='%1$s' typeRef='string'/>\
            <decisionTable id='%1$s.t'><input id='%1$s.i'><inputExpression id='%1$s.e' typeRef='string'>\
            <text>term</text></inputExpression></input><output id='%1$s.o' name='%2$s' typeRef='string'/>\
            """
                .formatted(name, language));
    for (int i = 0; i < labels.length; i += 2) {
      element.append(
          """
          <rule id='%1$s.%2$d'><inputEntry id='%1$s.%2$d.i'><text>"%3$s"</text></inputEntry>\
          <outputEntry id='%1$s.%2$d.o'><text>"%4$s"</text></outputEntry></rule>\
          """
              .formatted(name, i, labels[i], labels[i + 1]));
    }
    return more(element + "</decisionTable></decision>");
  }

  public String xml() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:g='urn:govsm:pack:1' id='%s' name='test' namespace='urn:test' g:edition='%s' g:status='%s' g:checkedTo='%s'>"
            .formatted(id, edition, status, checkedTo));
    lines.add("<itemDefinition id='t.day' name='day'><typeRef>date</typeRef></itemDefinition>");
    lines.add(
        "<itemDefinition id='t.rupees' name='rupees'><typeRef>number</typeRef><allowedValues"
            + " id='t.rupees.v'><text>&gt;= 0</text></allowedValues></itemDefinition>");
    for (String unit : List.of("percent", "days", "count")) {
      lines.add(
          "<itemDefinition id='t.%1$s' name='%1$s'><typeRef>number</typeRef></itemDefinition>"
              .formatted(unit));
    }
    lines.addAll(inputs);
    lines.add("<decision id='%1$s' name='%1$s'%2$s>".formatted(question, day));
    lines.add("<variable id='q.v' name='%s' typeRef='string'/>".formatted(question));
    for (int i = 0; i < inputs.size(); i++) {
      String href = inputs.get(i).replaceAll("<inputData id='([^']*)'.*", "#$1");
      lines.add(
          "<informationRequirement id='i.%d'><requiredInput href='%s'/></informationRequirement>"
              .formatted(i, href));
    }
    lines.add("<decisionTable id='q.t' %s>".formatted(policy));
    lines.addAll(clauses);
    lines.addAll(outputs);
    ANNOTATIONS.forEach(name -> lines.add("<annotation name='%s'/>".formatted(name)));
    lines.addAll(rows);
    lines.add("</decisionTable></decision>");
    lines.add(
        "<knowledgeSource id='act' name='The Act' locationURI='https://example.org/act'"
            + " g:issued='2017-03-07' g:seen='official' g:seenOn='2026-11-24'/>");
    lines.add(
        "<knowledgeSource id='dayless' name='The Order' locationURI='https://example.org/order'"
            + " g:from='unknown' g:seen='report' g:seenOn='2026-11-24'/>");
    lines.addAll(more);
    lines.add("</definitions>");
    return String.join("\n", lines);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  public RulePack pack() {
    return RulePack.read("test.dmn", xml().getBytes(StandardCharsets.UTF_8));
  }

  Decision<Outputs> decide(Case.Draft facts) {
    return pack().decide(question, facts.done());
  }
}
