package org.govsm.procurement.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;

/** The pages of {@code docs/rules}: one for each rule of the shipped packs, and an index. */
final class RulePages {

  private static final String INDEX =
      """
      # The rules

      One page for each rule of the packs that are shipped, written from the packs by a test: to
      change a page, change the pack and run the tests with `-Dgovsm.update=true`.

      - A limit "up to" includes the sum; "above" starts one paisa over it.
      - Days are shown from the first to the last day that counts.
      - Which day fixes the law for a case in progress: no order on that was found. The day of
        publication is taken; that is a setting of the pack.
      - Certainty: *high* is the official text or two copies that agree; *medium* is one
        copy, a report, or a text whose first day was not found; *low* never decides.
      - Source: official sites first; \u2197 marks a link that leads to no site of the State.
      - "Searched on" is the day of a search for later orders that found none; that is no proof.
      - Texts in Hindi are our translation. Nothing here is legal advice.

      """;

  private static final Map<String, Messages> WORDS =
      Map.of("en", ProcurementLaw.messages("en"), "hi", ProcurementLaw.messages("hi"));

  private final Map<String, String> pages = new TreeMap<>();
  private final StringBuilder index = new StringBuilder(INDEX);

  private RulePages() {
    ProcurementLaw.library().packs().forEach(this::pack);
    pages.put("README.md", index.toString());
  }

  /** All pages by file name. */
  static Map<String, String> all() {
    return new RulePages().pages;
  }

  private void pack(RulePack pack) {
    DmnCells cells = DmnCells.of("/org/govsm/procurement/packs/" + pack.id() + ".dmn");
    index.append("## ").append(pack.id()).append("\n\nEdition of ").append(pack.edition());
    index.append("; law read up to ").append(pack.checkedTo()).append(".");
    pack.searched().ifPresent(s -> index.append(" ").append(WORDS.get("en").say(s.said())));
    index.append("\n");
    for (Question question : pack.questions()) {
      TableView english = view(pack, question, "en");
      TableView hindi = view(pack, question, "hi");
      index.append("\n### ").append(english.title()).append("\n\n`").append(question.id());
      index.append("`\n\n| Rule | Provision | Instrument |\n|---|---|---|\n");
      Map<String, List<TableView.Line>> rules =
          english.lines().stream()
              .collect(
                  Collectors.groupingBy(
                      TableView.Line::rule, LinkedHashMap::new, Collectors.toList()));
      Map<String, Step> examples = examples(pack, question, cells);
      rules.forEach(
          (rule, lines) -> {
            String page = pack.id() + "/" + rule + ".md";
            index.append(row("[" + rule + "](" + page + ")", provision(lines), instruments(lines)));
            pages.put(page, new Page(pack, english, hindi, rule, examples).text());
          });
    }
  }

  private static TableView view(RulePack pack, Question question, String language) {
    return TableView.of(pack, question.id(), WORDS.get(language));
  }

  /** Each row at work, in the last of the cases at the boundaries of its table that it decides. */
  private static Map<String, Step> examples(RulePack pack, Question question, DmnCells cells) {
    Map<String, Step> examples = new HashMap<>();
    for (Map<String, Object> facts : cells.combinations(question.id())) {
      Decision<Outputs> decision = pack.decide(question.id(), caseOf(question, facts));
      if (!decision.ruling().kind().equals("UNDETERMINED")) {
        decision.trace().steps().forEach(step -> examples.put(step.row(), step));
      }
    }
    return examples;
  }

  private static Case caseOf(Question question, Map<String, Object> facts) {
    Case.Draft draft = Case.draft();
    facts.forEach(
        (name, value) -> {
          if (question.fact(name).isPresent()) {
            draft.fact(name, value);
          } else {
            draft.day(question.dayRoles().get(0), (LocalDate) value);
          }
        });
    return draft.done();
  }

  private static String provision(List<TableView.Line> lines) {
    return joined(lines.stream().map(line -> line.citation().provision()));
  }

  private static String instruments(List<TableView.Line> lines) {
    return joined(lines.stream().map(line -> line.citation().instrument()));
  }

  private static String joined(Stream<String> parts) {
    return parts.distinct().collect(Collectors.joining("; "));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** One rule. */
  private record Page(
      RulePack pack, TableView english, TableView hindi, String rule, Map<String, Step> examples) {

    String text() {
      List<TableView.Line> lines = lines(english);
      return "# "
          + provision(lines)
          + "\n\n`"
          + rule
          + "`, a rule of the table `"
          + english.question()
          + "` in the pack `"
          + pack.id()
          + "`, edition of "
          + pack.edition()
          + ", law read up to "
          + pack.checkedTo()
          + "."
          + pack.searched().map(search -> " " + WORDS.get("en").say(search.said())).orElse("")
          + "\n\n"
          + section(
              english,
              "en",
              List.of("What it says", "Days", "Row", "To be known", "Examples", "Reading"))
          + authority(lines)
          + "\n# हिन्दी\n\nयह हमारा अनुवाद है।\n\n"
          + section(
              hindi,
              "hi",
              List.of("नियम क्या कहता है", "दिन", "पंक्ति", "ज्ञातव्य", "उदाहरण", "व्याख्या"));
    }

    private List<TableView.Line> lines(TableView view) {
      return view.lines().stream().filter(line -> line.rule().equals(rule)).toList();
    }

    private String section(TableView view, String language, List<String> titles) {
      Messages words = WORDS.get(language);
      List<String> heads = new ArrayList<>(List.of(titles.get(1)));
      heads.addAll(view.conditions());
      heads.addAll(view.answers());
      heads.add(titles.get(2));
      StringBuilder text = new StringBuilder("## " + titles.get(0) + "\n\n");
      text.append(view.title()).append("\n\n").append(row(heads.toArray(String[]::new)));
      text.append("|---".repeat(heads.size())).append("|\n");
      for (TableView.Line line : lines(view)) {
        List<String> cells = new ArrayList<>(List.of(line.days()));
        cells.addAll(line.conditions());
        cells.addAll(line.answers());
        cells.add("`" + line.id() + "`");
        text.append(row(cells.toArray(String[]::new)));
      }
      notes(view, words, titles.get(3), titles.get(5), text);
      examples(words, titles.get(4), text);
      return text.toString();
    }

    private void notes(
        TableView view, Messages words, String title, String reads, StringBuilder text) {
      List<String> notes = new ArrayList<>();
      for (TableView.Line line : lines(view)) {
        line.reading()
            .ifPresent(reading -> notes.add("- " + reads + ": *" + words.term(reading) + "*\n"));
        if (!line.note().isEmpty()) {
          notes.add("- " + line.days() + ": " + line.note() + "\n");
        }
      }
      if (!notes.isEmpty()) {
        text.append("\n## ").append(title).append("\n\n").append(String.join("", notes));
      }
    }

    private void examples(Messages words, String title, StringBuilder text) {
      List<String> said =
          lines(english).stream()
              .flatMap(line -> Optional.ofNullable(examples.get(line.id())).stream())
              .map(step -> "- " + words.say(step.text()) + "\n")
              .toList();
      if (!said.isEmpty()) {
        text.append("\n## ").append(title).append("\n\n").append(String.join("", said));
      }
    }

    private static String authority(List<TableView.Line> lines) {
      StringBuilder text = new StringBuilder("\n## Authority\n\n");
      text.append(row("Days", "Provision", "Instrument", "Issued", "Sure", "Force", "Seen"));
      text.append("|---".repeat(7)).append("|\n");
      for (TableView.Line line : lines) {
        Citation citation = line.citation();
        text.append(
            row(
                line.days(),
                citation.provision(),
                citation.instrument(),
                citation.issued().map(LocalDate::toString).orElse("not found"),
                citation.sure().code(),
                citation.force().code(),
                seen(citation)));
      }
      return text.toString();
    }

    private static String seen(Citation citation) {
      return citation.official().map(at -> "official text: <" + at + ">; ").orElse("")
          + citation.seen().map(kind -> WORDS.get("en").say("seen." + kind.code())).orElse("")
          + citation.seenOn().map(day -> ", " + day).orElse("")
          + citation.address().map(address -> ", <" + address + ">").orElse("")
          + (citation.isCopy() ? " \u2197 outside link" : "");
    }
  }
}
