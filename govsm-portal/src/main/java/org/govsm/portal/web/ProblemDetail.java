package org.govsm.portal.web;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * A refusal as RFC 9457 has it, not yet in a language. Its title is the message {@code problem.}
 * and the status.
 *
 * @param errors each fault with a pointer into what was sent; may be empty
 */
public record ProblemDetail(int status, Optional<Message> detail, List<InputFault> errors) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** After how many seconds something may be tried again that there was no room for. */
  static final int BUSY_SECONDS = 2;

  /** Keeps its own copy of the errors. */
  public ProblemDetail {
    requireNonNull(detail, "detail");
    errors = List.copyOf(errors);
  }

  /** A refusal that its status says all about. */
  public static ProblemDetail of(int status) {
    return new ProblemDetail(status, Optional.empty(), List.of());
  }

  /** A refusal with a reason. */
  public static ProblemDetail of(int status, Message detail) {
    return new ProblemDetail(status, Optional.of(detail), List.of());
  }

  /** There is no room for it now: a problem of status 429, which says when to try again. */
  public static ProblemDetail busy() {
    return busy(Message.of("work.busy").with("seconds", BUSY_SECONDS));
  }

  /** The same, with what it waits for. */
  public static ProblemDetail busy(Message why) {
    return of(429, why);
  }

  /**
   * What was sent can be read, and is refused.
   *
   * @return a problem of status 422
   */
  public static ProblemDetail refused(List<InputFault> errors) {
    return new ProblemDetail(422, Optional.empty(), errors);
  }

  /** The title. */
  public Message title() {
    return Message.of("problem." + status);
  }

  /** The problem document. What it asks for is no page. */
  public Map<String, Object> toPlain(Messages words, String instance) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", typeOf(status));
    tree.put("title", words.say(status == 404 ? Message.of("problem.not-found") : title()));
    tree.put("status", status);
    detail.ifPresent(d -> tree.put("detail", words.say(d)));
    tree.put("instance", instance);
    if (!errors.isEmpty()) {
      tree.put("errors", Tree.list(errors, e -> e.toPlain(words)));
    }
    return tree;
  }

  public static String typeOf(int status) {
    return "urn:govsm:problem:" + status;
  }
}
