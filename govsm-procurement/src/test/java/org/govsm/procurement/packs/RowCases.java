package org.govsm.procurement.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;

/** A complete case for each row of a table, which it matches: made from the cells of that row. */
final class RowCases {

  private static final Pattern DAY = Pattern.compile("date\\(\"([0-9-]+)\"\\)");
  private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final BigDecimal PAISA = new BigDecimal("0.01");
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 25);

  private final RulePack pack;
  private final DmnCells cells;

  RowCases(RulePack pack) {
    this.pack = pack;
    cells = DmnCells.of("/org/govsm/procurement/packs/" + pack.id() + ".dmn");
  }

  /** By the ids of the rows, in the order of the table. */
  Map<String, Case> of(String question) {
    Question asked = pack.question(question).orElseThrow();
    Map<String, Case> cases = new LinkedHashMap<>();
    cells
        .cells(question)
        .forEach(
            (row, inputs) -> {
              Case.Draft facts = Case.draft();
              inputs.forEach((name, cell) -> add(facts, asked, name, cell));
              cases.put(row, facts.done());
            });
    return cases;
  }

  /** The last of them. */
  Case ofTheLastRow(String question) {
    List<Case> all = List.copyOf(of(question).values());
    return all.get(all.size() - 1);
  }

  private static void add(Case.Draft facts, Question question, String name, String cell) {
    if (question.fact(name).isPresent()) {
      facts.fact(name, value(question.fact(name).get(), cell));
    } else {
      facts.day(question.dayRoles().get(0), day(cell));
    }
  }

  private static Object value(Fact fact, String cell) {
    return switch (fact.type()) {
      case BOOLEAN -> !cell.equals("false");
      case STRING -> code(fact, cell);
      case NUMBER -> number(cell, step(fact));
      case DAY -> day(cell);
    };
  }

  private static LocalDate day(String cell) {
    Matcher day = DAY.matcher(cell);
    LocalDate first = day.find() ? LocalDate.parse(day.group(1)) : ANY_DAY;
    return cell.startsWith("<") ? first.minusDays(1) : first;
  }

  private static String code(Fact fact, String cell) {
    List<String> named = CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    if (!named.isEmpty() && !cell.startsWith("not")) {
      return named.get(0);
    }
    return fact.codes().stream().filter(code -> !named.contains(code)).findFirst().orElse("OTHER");
  }

  private static BigDecimal step(Fact fact) {
    return fact.unit().filter(List.of("count", "days")::contains).isPresent()
        ? BigDecimal.ONE
        : PAISA;
  }

  private static BigDecimal number(String cell, BigDecimal step) {
    List<BigDecimal> ends = new ArrayList<>();
    NUMBER.matcher(cell).results().forEach(end -> ends.add(new BigDecimal(end.group())));
    if (ends.isEmpty()) {
      return BigDecimal.ONE;
    } else if (cell.matches("(>[^=]|[(\\]]).*")) {
      return ends.get(0).add(step);
    }
    return cell.matches("(<[^=]|not).*") ? ends.get(0).subtract(step) : ends.get(0);
  }
}
