package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.process.StateMachine;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.process.ProcedureKind.Basis;
import org.govsm.procurement.process.ProcedureKind.ConditionList;

/** Reads {@code procedures.xml}, as {@code procedures-1.xsd} says. */
final class ProceduresFile {

  private final XmlCursor xml;
  private final Map<String, String> days = new LinkedHashMap<>();
  private final List<Clock> clocks = new ArrayList<>();
  private final List<CommitteeRule> committees = new ArrayList<>();
  private final Map<String, List<String>> conditions = new LinkedHashMap<>();
  private final Map<String, List<String>> answeredBy = new LinkedHashMap<>();
  private final Map<String, List<String>> routes = new LinkedHashMap<>();
  private final List<ProcedureKind> kinds = new ArrayList<>();

  ProceduresFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, "urn:govsm:procedures:1", "procedures");
  }

  ProcedureRules read() {
    String papersOf = xml.required("papers-of");
    while (xml.enterOnlyChild()) {
      switch (xml.name()) {
        case "day" -> days.put(xml.required("role"), xml.required("event"));
        case "clock" -> clocks.add(clock());
        case "committee" -> committees.add(committee());
        case "condition" -> condition();
        case "route" -> routes.put(xml.required("guard"), words("codes"));
        case "procedure" -> {
          kinds.add(kind());
          continue;
        }
        default -> {
          xml.refuseElement("see procedures-1.xsd");
          continue;
        }
      }
      close();
    }
    xml.finish();
    return new ProcedureRules(
        papersOf, days, clocks, committees, conditions, answeredBy, routes, kinds);
  }

  private void close() {
    while (xml.enterOnlyChild()) {
      xml.refuseElement("take it out");
    }
  }

  private List<String> words(String attribute) {
    return xml.attribute(attribute)
        .map(text -> List.of(text.strip().split("\\s+", -1)))
        .orElse(List.of());
  }

  private void condition() {
    String code = xml.required("code");
    conditions.put(code, words("at"));
    answeredBy.put(code, words("by"));
  }

  private Clock clock() {
    return new Clock(
        xml.required("guard"),
        bound(),
        xml.attribute("channel"),
        xml.attribute("question"),
        xml.attribute("from"),
        xml.attribute("stated").or(() -> xml.attribute("until")),
        xml.attribute("shorter"));
  }

  private Clock.Bound bound() {
    return switch (xml.required("bound")) {
      case "least" -> Clock.Bound.LEAST;
      case "longer" -> Clock.Bound.LONGER;
      default -> Clock.Bound.MOST;
    };
  }

  private CommitteeRule committee() {
    return new CommitteeRule(
        xml.required("guard"),
        xml.attribute("condition"),
        xml.attribute("members").flatMap(this::number),
        xml.attribute("question"),
        xml.attribute("named"),
        xml.required("apart"));
  }

  private Optional<Integer> number(String written) {
    if (written.matches("[1-9][0-9]?")) {
      return Optional.of(Integer.valueOf(written));
    }
    xml.problem("procedures.number", "'" + written + "' is no number of members", "write 3");
    return Optional.empty();
  }

  private ProcedureKind kind() {
    String code = xml.required("code");
    String file = xml.required("machine") + ".xml";
    String fixes = xml.required("fixes");
    List<String> allowed = words("routes");
    List<String> categories = words("categories");
    boolean founded = xml.attribute("basis").isEmpty();
    Optional<String> exception = xml.attribute("exception");
    List<Basis> bases = new ArrayList<>();
    List<ConditionList> lists = new ArrayList<>();
    while (xml.enterOnlyChild()) {
      switch (xml.name()) {
        case "basis" ->
            bases.add(
                new Basis(
                    xml.required("question"),
                    xml.required("field"),
                    words("codes"),
                    words("except"),
                    xml.attribute("claimed").isPresent()));
        case "conditions" ->
            lists.add(new ConditionList(xml.required("question"), xml.required("at")));
        default -> {
          xml.refuseElement("write basis or conditions");
          continue;
        }
      }
      close();
    }
    StateMachine machine = StateMachine.read(file, ProcedureRules.bytes(file));
    return new ProcedureKind(
        code, machine, fixes, allowed, categories, founded, exception, bases, lists);
  }
}
