package org.govsm.procurement.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tables of a DMN file as they are written, read without govsm: the ids of the rows, and for
 * each column the points at which a decision may change, with their neighbours.
 */
final class DmnCells {

  private static final Pattern DAY = Pattern.compile("date\\(\"([0-9-]+)\"\\)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w\"-])-?\\d+(?:\\.\\d+)?(?![\\w\"-])");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final String PAISA = "0.01";
  private static final Pattern RANGE = Pattern.compile("\\[(-?\\d+)\\.\\.(\\d+)]");
  private static final int FULL_PRODUCT = 20_000;

  private final Map<String, Element> types = new LinkedHashMap<>();
  private final Map<String, Element> tables = new LinkedHashMap<>();

  private DmnCells(Document document) {
    for (Element type : elements(document.getDocumentElement(), "itemDefinition")) {
      types.put(type.getAttribute("name"), type);
    }
    for (Element decision : elements(document.getDocumentElement(), "decision")) {
      elements(decision, "decisionTable")
          .forEach(table -> tables.putIfAbsent(decision.getAttribute("id"), table));
    }
  }

  static DmnCells of(String resource) {
    try (InputStream in = DmnCells.class.getResourceAsStream(resource)) {
      return new DmnCells(
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> rows(String decision) {
    return elements(table(decision), "rule").stream().map(r -> r.getAttribute("id")).toList();
  }

  /** The names of the inputs of a table. */
  List<String> inputs(String decision) {
    return elements(table(decision), "inputExpression").stream().map(DmnCells::text).toList();
  }

  String hitPolicy(String decision) {
    return table(decision).getAttribute("hitPolicy");
  }

  /** For each row of a table what it answers in each field; one without a name has that of it. */
  Map<String, Map<String, String>> answers(String decision) {
    List<String> fields =
        elements(table(decision), "output").stream()
            .map(output -> output.getAttribute("name"))
            .map(name -> name.isEmpty() ? decision : name)
            .toList();
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    for (Element rule : elements(table(decision), "rule")) {
      Map<String, String> row = new LinkedHashMap<>();
      List<Element> entries = elements(rule, "outputEntry");
      IntStream.range(0, fields.size()).forEach(c -> row.put(fields.get(c), text(entries.get(c))));
      answers.put(rule.getAttribute("id"), row);
    }
    return answers;
  }

  /** For each row of a table what it asks of each input. */
  Map<String, Map<String, String>> cells(String decision) {
    List<String> inputs = inputs(decision);
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    for (Element rule : elements(table(decision), "rule")) {
      Map<String, String> row = new LinkedHashMap<>();
      List<Element> entries = elements(rule, "inputEntry");
      IntStream.range(0, inputs.size()).forEach(c -> row.put(inputs.get(c), text(entries.get(c))));
      cells.put(rule.getAttribute("id"), row);
    }
    return cells;
  }

  /** For each input of a table the values to try. */
  Map<String, List<Object>> points(String decision) {
    Map<String, List<Object>> points = new LinkedHashMap<>();
    List<Element> inputs = elements(table(decision), "input");
    for (int c = 0; c < inputs.size(); c++) {
      int column = c;
      Element expression = elements(inputs.get(c), "inputExpression").get(0);
      List<String> cells =
          elements(table(decision), "rule").stream()
              .map(rule -> text(elements(rule, "inputEntry").get(column)))
              .toList();
      List<Element> narrowed = elements(inputs.get(c), "inputValues");
      Set<Object> values =
          narrowed.isEmpty()
              ? points(expression.getAttribute("typeRef"), cells)
              : strings(List.of(text(narrowed.get(0))));
      points.put(text(expression), List.copyOf(values));
    }
    return points;
  }

  /** The full product of all points while it is small, else all pairs of two columns. */
  List<Map<String, Object>> combinations(String decision) {
    Map<String, List<Object>> points = points(decision);
    long size = points.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    if (size <= FULL_PRODUCT) {
      return product(points);
    }
    List<Map<String, Object>> pairs = new ArrayList<>();
    for (String one : points.keySet()) {
      for (String other : points.keySet()) {
        Map<String, List<Object>> two = new LinkedHashMap<>();
        points.forEach(
            (name, all) ->
                two.put(name, name.equals(one) || name.equals(other) ? all : all.subList(0, 1)));
        pairs.addAll(one.compareTo(other) < 0 ? product(two) : List.of());
      }
    }
    return pairs;
  }

  private static List<Map<String, Object>> product(Map<String, List<Object>> points) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (Map.Entry<String, List<Object>> column : points.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> begun : all) {
        for (Object point : column.getValue()) {
          Map<String, Object> facts = new LinkedHashMap<>(begun);
          facts.put(column.getKey(), point);
          longer.add(facts);
        }
      }
      all = longer;
    }
    return all;
  }

  private Set<Object> points(String typeRef, List<String> cells) {
    Element type = types.get(typeRef);
    String base = type == null ? typeRef : text(elements(type, "typeRef").get(0));
    String allowed =
        type == null || elements(type, "allowedValues").isEmpty()
            ? ""
            : text(elements(type, "allowedValues").get(0));
    return switch (base) {
      case "boolean" -> new LinkedHashSet<>(List.of(true, false));
      case "date" -> days(cells);
      case "number" ->
          numbers(cells, allowed, List.of("count", "days").contains(typeRef) ? "1" : PAISA);
      default -> strings(allowed.isEmpty() ? cells : List.of(allowed));
    };
  }

  private static Set<Object> days(List<String> cells) {
    Set<Object> days = new TreeSet<>();
    for (String day : all(DAY, cells)) {
      IntStream.of(-1, 0, 1).forEach(step -> days.add(LocalDate.parse(day).plusDays(step)));
    }
    return days;
  }

  private static Set<Object> numbers(List<String> cells, String allowed, String step) {
    Set<Object> numbers = new TreeSet<>();
    for (String number : all(NUMBER, cells)) {
      BigDecimal at = new BigDecimal(number);
      BigDecimal unit = new BigDecimal(step);
      numbers.addAll(List.of(at.subtract(unit), at, at.add(unit)));
    }
    Matcher range = RANGE.matcher(allowed);
    if (range.matches()) {
      BigDecimal least = new BigDecimal(range.group(1));
      BigDecimal most = new BigDecimal(range.group(2));
      numbers.removeIf(number -> ((BigDecimal) number).compareTo(least) < 0);
      numbers.removeIf(number -> ((BigDecimal) number).compareTo(most) > 0);
    } else if (allowed.equals(">= 0")) {
      numbers.removeIf(number -> ((BigDecimal) number).signum() < 0);
    }
    return numbers.isEmpty() ? Set.of(BigDecimal.ONE) : numbers;
  }

  private static Set<Object> strings(List<String> cells) {
    return new LinkedHashSet<>(all(STRING, cells));
  }

  private static List<String> all(Pattern pattern, List<String> cells) {
    List<String> found = new ArrayList<>();
    for (String cell : cells) {
      Matcher matcher = pattern.matcher(cell);
      while (matcher.find()) {
        found.add(matcher.group(matcher.groupCount()));
      }
    }
    return found;
  }

  private Element table(String decision) {
    return Objects.requireNonNull(tables.get(decision), decision);
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static String text(Element parent) {
    return parent.getTextContent().strip();
  }
}
