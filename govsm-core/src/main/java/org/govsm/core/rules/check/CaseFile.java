package org.govsm.core.rules.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.CsvReader;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Runs the golden cases of a CSV file on one pack. */
final class CaseFile {

  private static final List<String> PLAIN = List.of("case", "question", "kind", "missing", "rows");

  private static final String FACT = "fact.";

  private static final List<String> KINDS = List.of("ANSWER", "REFER", "UNDETERMINED");

  private final Set<String> ids = new HashSet<>();
  private final RulePack pack;
  private final String file;
  private final List<SourceProblem> problems = new ArrayList<>();

  CaseFile(RulePack pack, String file) {
    this.pack = pack;
    this.file = file;
  }

  List<Conformance.Result> run(byte[] bytes) {
    List<CsvReader.Line> lines = CsvReader.read(file, bytes);
    if (lines.isEmpty()) {
      problem(0, "case.empty", "the file has no heading", "write case,question,...");
      throw new BrokenFileException(problems);
    }
    List<String> headings = lines.get(0).cells();
    headings.forEach(heading -> known(lines.get(0).number(), heading));
    List<Conformance.Result> results = new ArrayList<>();
    List<CsvReader.Line> cases = lines.subList(1, lines.size());
    Set<String> misspelt = misspelt(lines.get(0), cases);
    for (CsvReader.Line line : cases) {
      Map<String, String> cells = cells(headings, line);
      cells.keySet().removeAll(misspelt);
      run(line, cells).ifPresent(results::add);
    }
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
    return results;
  }

  private void known(int line, String heading) {
    if (!PLAIN.contains(heading)
        && !heading.equals("note")
        && !heading.matches("(day|fact|answer)\\..+")) {
      problem(line, "case.heading", "the column '" + heading + "' is not known", "see Conformance");
    }
  }

  /** The columns of facts that no question of the file knows: each is told once. */
  private Set<String> misspelt(CsvReader.Line headings, List<CsvReader.Line> cases) {
    int question = headings.cells().indexOf("question");
    Set<String> facts = new TreeSet<>();
    cases.stream()
        .filter(line -> question >= 0 && question < line.cells().size())
        .flatMap(line -> pack.question(line.cells().get(question).strip()).stream())
        .forEach(asked -> asked.facts().forEach(fact -> facts.add(FACT + fact.name())));
    if (facts.isEmpty()) {
      return Set.of(); // what is asked is told instead
    }
    Set<String> misspelt = new TreeSet<>(headings.cells());
    misspelt.removeIf(heading -> !heading.startsWith(FACT) || facts.contains(heading));
    for (String heading : misspelt) {
      problem(
          headings.number(),
          "case.heading",
          "no question of these cases asks '" + heading + "'" + NearestName.hint(heading, facts),
          "write the name of a fact, or take the column out");
    }
    return misspelt;
  }

  private Map<String, String> cells(List<String> headings, CsvReader.Line line) {
    Map<String, String> cells = new LinkedHashMap<>();
    if (line.cells().size() != headings.size()) {
      problem(
          line.number(),
          "case.cells",
          line.cells().size() + " cells under " + headings.size() + " headings",
          "give each heading a cell");
      return cells;
    }
    for (int i = 0; i < headings.size(); i++) {
      if (!line.cells().get(i).isBlank()) {
        cells.put(headings.get(i), line.cells().get(i).strip());
      }
    }
    return cells;
  }

  private Optional<Conformance.Result> run(CsvReader.Line line, Map<String, String> cells) {
    String id = cells.getOrDefault("case", "line " + line.number());
    String asked = cells.getOrDefault("question", "");
    if (!ids.add(id + " " + asked)) {
      problem(
          line.number(),
          "case.twice",
          "two cases of " + asked + " are called " + id,
          "give each a name of its own");
    }
    String kind = cells.getOrDefault("kind", "ANSWER");
    if (!KINDS.contains(kind)) {
      problem(
          line.number(),
          "case.kind",
          "'" + kind + "' is no kind of ruling" + NearestName.hint(kind, KINDS),
          "write one of " + KINDS);
    }
    Optional<Question> question =
        Optional.ofNullable(cells.get("question")).flatMap(pack::question);
    if (question.isEmpty()) {
      problem(
          line.number(),
          "case.question",
          "the pack does not answer '" + cells.getOrDefault("question", "") + "'",
          "name one of " + pack.questions().stream().map(Question::id).toList());
      return Optional.empty();
    }
    Checked<Case> read = question.get().read(tree(question.get(), cells));
    if (read instanceof Checked.Rejected<Case> rejected) {
      rejected.faults().forEach(fault -> fault(line.number(), fault));
      return Optional.empty();
    }
    Decision<Outputs> decision = pack.decide(question.get().id(), read.orThrow());
    Map<String, String> actual = said(decision);
    StringBuilder expected = new StringBuilder();
    StringBuilder found = new StringBuilder();
    cells.forEach(
        (heading, cell) -> {
          if (List.of("kind", "missing", "rows").contains(heading)
              || heading.startsWith("answer.")) {
            expected.append(heading).append('=').append(cell).append("; ");
            found.append(heading).append('=').append(actual.getOrDefault(heading, "null"));
            found.append("; ");
          }
        });
    if (expected.isEmpty()) {
      problem(
          line.number(),
          "case.nothing-expected",
          "the case " + id + " expects nothing",
          "fill in kind, missing, rows or an answer");
    }
    return Optional.of(
        new Conformance.Result(id, line.number(), expected.toString(), found.toString()));
  }

  private static Map<String, Object> tree(Question question, Map<String, String> cells) {
    Map<String, Object> days = new LinkedHashMap<>();
    Map<String, Object> facts = new LinkedHashMap<>();
    cells.forEach(
        (heading, cell) -> {
          if (heading.startsWith("day.")) {
            days.put(heading.substring(4), cell);
          } else if (heading.startsWith(FACT)) {
            String name = heading.substring(FACT.length());
            facts.put(name, typed(question.fact(name), cell));
          }
        });
    return Map.of("days", days, "facts", facts);
  }

  private static Object typed(Optional<Fact> fact, String cell) {
    boolean truth = fact.filter(f -> f.type() == FactType.BOOLEAN).isPresent();
    return truth && (cell.equals("true") || cell.equals("false")) ? Boolean.valueOf(cell) : cell;
  }

  private static Map<String, String> said(Decision<Outputs> decision) {
    Map<String, String> said = new LinkedHashMap<>();
    Ruling<Outputs> ruling = decision.ruling();
    said.put("kind", ruling.kind());
    said.put("rows", decision.trace().steps().stream().map(Step::row).collect(joining(" ")));
    if (ruling instanceof Ruling.Undetermined<Outputs> undetermined) {
      said.put("missing", String.join(" ", undetermined.missing()));
    }
    Optional<Outputs> outputs =
        ruling instanceof Ruling.Answer<Outputs> answer
            ? Optional.of(answer.value())
            : ruling instanceof Ruling.Refer<Outputs> refer ? refer.indication() : Optional.empty();
    outputs.ifPresent(o -> fields(o, said));
    return said;
  }

  private static void fields(Outputs outputs, Map<String, String> said) {
    for (Map<String, @Nullable Object> row : outputs.rows()) {
      row.forEach(
          (name, value) ->
              said.merge("answer." + name, text(value), (before, more) -> before + " " + more));
    }
  }

  private static String text(@Nullable Object value) {
    Object plain = Tree.of(value);
    return plain instanceof String text ? text : CanonicalForm.text(plain);
  }

  private void fault(int line, InputFault fault) {
    String text = Messages.english().say(fault.text());
    problem(line, fault.code(), fault.pointer() + ": " + text, "fix it");
  }

  private void problem(int line, String code, String what, String remedy) {
    problems.add(new SourceProblem(new Position(file, line, 0), code, what, remedy));
  }
}
