package org.govsm.portal.procedures;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/** Step that the process refuses: it ends its unit of work, of which nothing is kept. */
public final class StepRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Move move;

  StepRefused(Move move) {
    super("refused", null, false, false);
    this.move = move;
  }

  /** What the process says: who may, when, and what is missing. */
  Move move() {
    return move;
  }

  /** What stands in the way, in words, with the names of persons. */
  List<Reason> reasons(Page page) {
    return reasons(page.words(), page::named);
  }

  /** The same with persons by their ids, as the API has them. */
  private List<Reason> reasons(Messages words, UnaryOperator<Message> named) {
    Messages said = move.machine().words(words);
    return move.findings().stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .map(
            one ->
                new Reason(
                    one.code(),
                    said.say(named.apply(one.text())),
                    said.say(one.citation().said()),
                    pointer(one)))
        .toList();
  }

  /** A condition is named by its code, as {@code confirmed} takes it. */
  private static String pointer(Finding found) {
    return Optional.ofNullable(found.text().values().get("code"))
        .map(code -> "/confirmed/" + code)
        .orElse("/event");
  }

  /**
   * Reason against a step, with its provision.
   *
   * @param pointer what in the request it is about
   */
  public record Reason(String code, String said, String cited, String pointer) {}

  /** With which status it is answered: what is not yet possible, who may not, what is missing. */
  int status() {
    return move instanceof Move.Refused refused
        ? switch (refused.obstacle()) {
          case STATE -> 409;
          case PERSON -> 403;
          case GUARD -> 422;
        }
        : 422;
  }

  /** The refusal as the API answers it. */
  ProblemException problem(Messages words) {
    List<InputFault> faults =
        reasons(words, UnaryOperator.identity()).stream()
            .map(
                one ->
                    new InputFault(
                        one.pointer(),
                        one.code(),
                        Message.of("procedures.told").with("said", one.said())))
            .toList();
    Messages said = move.machine().words(words);
    String whole =
        Stream.concat(Stream.of(move.outcome()), move.findings().stream().map(Finding::text))
            .map(said::say)
            .collect(Collectors.joining(" "));
    Message outcome = Message.of("procedures.told").with("said", whole);
    return new ProblemException(new ProblemDetail(status(), Optional.of(outcome), faults));
  }
}
