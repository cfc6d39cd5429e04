package org.govsm.core.rules.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads one {@code decision} element. */
final class DmnDecision {

  private final DmnFile file;
  private final XmlCursor in;

  DmnDecision(DmnFile file) {
    this.file = file;
    this.in = file.in;
  }

  Raw.Decision read() {
    Map<String, String> own = file.own("day", "role", "provision", "sure", "force");
    String id = file.id();
    Position at = in.position();
    in.required("name");
    String typeRef = "";
    List<String> needs = new ArrayList<>();
    List<String> authorities = new ArrayList<>();
    Optional<Raw.DecisionTable> table = Optional.empty();
    Optional<Raw.Text> literal = Optional.empty();
    while (file.enter()) {
      switch (in.name()) {
        case "variable" -> {
          file.once(!typeRef.isEmpty());
          file.own();
          typeRef = in.required("typeRef");
          file.id();
          in.skip();
        }
        case "informationRequirement" -> needs.addAll(required("requiredInput"));
        case "authorityRequirement" -> authorities.addAll(required("requiredAuthority"));
        case "decisionTable" -> {
          file.once(table.isPresent());
          table = Optional.of(new DmnTable(file).read());
        }
        case "literalExpression" -> {
          file.once(literal.isPresent());
          literal = Optional.of(literal());
        }
        default -> file.refuse("write a decisionTable or one literal");
      }
    }
    if (table.isEmpty() == literal.isEmpty()) {
      in.problem(at, "decision.logic", "the decision " + id + " has no table", "write one");
    }
    return new Raw.Decision(id, typeRef, own, needs, authorities, table, literal, at);
  }

  private List<String> required(String kind) {
    file.own();
    file.id();
    List<String> hrefs = new ArrayList<>();
    while (file.enter()) {
      if (in.name().equals(kind)) {
        file.own();
        hrefs.add(in.required("href"));
        in.skip();
      } else {
        file.refuse(
            "a decision asks inputs and cites knowledge sources; pass an answer on as an input");
      }
    }
    return hrefs;
  }

  private Raw.Text literal() {
    file.own();
    file.id();
    file.language("expressionLanguage");
    return file.textOf();
  }
}
