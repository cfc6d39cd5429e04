package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Words;
import org.govsm.procurement.note.DecisionNote;

/**
 * A decision as the page shows it.
 *
 * @param missing the names of the form fields that must be filled in
 */
public record AnswerView(
    String kind,
    String title,
    List<List<Words.Part>> rows,
    List<String> missing,
    Optional<Citation> citation,
    Decision<?> decision) {

  /** The note for the file, where the answer is one: it has a page of its own. */
  public Optional<NoteView> note() {
    return NoteView.of(decision);
  }

  /** A decision in words. */
  public static AnswerView of(Decision<?> decision, Messages words) {
    return decision
        .ruling()
        .fold(
            answer -> answer(answer, decision, words),
            refer -> refer(refer, decision, words),
            undetermined -> undetermined(undetermined, decision, words));
  }

  private static AnswerView answer(Ruling.Answer<?> answer, Decision<?> decision, Messages words) {
    if (answer.value() instanceof Worded document) {
      return new AnswerView(
          "answer", title(document, words), List.of(), List.of(), Optional.empty(), decision);
    }
    List<List<Words.Part>> rows = Words.rows(answer.value(), words);
    String title =
        rows.size() == 1 && !rows.get(0).isEmpty()
            ? gist(rows.get(0), decision.question())
            : words.say(Message.of("answer.rows").with("count", rows.size()));
    return new AnswerView("answer", title, rows, List.of(), Optional.empty(), decision);
  }

  /** A note is called by the answer that stands on its first page. */
  private static String title(Worded document, Messages words) {
    return document instanceof DecisionNote note
        ? note.firstPage().answer(words)
        : words.say(Message.of("decision.answer").with("answer", document.said()));
  }

  /** The field that the question is named after: the procedure of procedure.gem; else the first. */
  private static String gist(List<Words.Part> row, String question) {
    String field = question.split("\\.", 2)[0];
    return row.stream()
        .filter(part -> part.field().equals(field))
        .findFirst()
        .orElse(row.get(0))
        .values()
        .stream()
        .collect(joining(", "));
  }

  private static AnswerView refer(Ruling.Refer<?> refer, Decision<?> decision, Messages words) {
    List<List<Words.Part>> rows =
        refer
            .indication()
            .filter(value -> !(value instanceof Worded))
            .map(value -> Words.rows(value, words))
            .orElse(List.of());
    return new AnswerView(
        "refer",
        words.say(refer.question()),
        rows,
        List.of(),
        Optional.of(refer.citation()),
        decision);
  }

  private static AnswerView undetermined(
      Ruling.Undetermined<?> ruling, Decision<?> decision, Messages words) {
    String title = words.say(Message.of("answer.missing").with("count", ruling.missing().size()));
    List<List<Words.Part>> rows =
        decision.known().map(parts -> Words.rows(parts, words)).orElse(List.of());
    return new AnswerView(
        "undetermined", title, rows, ruling.missing(), Optional.empty(), decision);
  }
}
