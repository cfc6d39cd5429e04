package org.govsm.portal.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;

/**
 * List filter: a parameter by which rows of a list are chosen, and what may be asked of it.
 *
 * @param choices the values that there are; for a text, those that are offered
 */
public record ListFilter(String name, String label, Kind kind, List<Choice> choices) {

  private static final int LONGEST = 200;

  /** Kind of filter. */
  public enum Kind {
    /** One of some codes. */
    CHOICE,
    /** A day. */
    DAY,
    /** A text, such as an id. */
    TEXT
  }

  /** A value, and what it is called. */
  public record Choice(String code, String label) {}

  /** Keeps its own copy. */
  public ListFilter {
    choices = List.copyOf(choices);
  }

  /** A choice of codes. */
  public static ListFilter of(
      String name, String label, Collection<String> codes, Function<String, String> words) {
    return new ListFilter(name, label, Kind.CHOICE, choices(codes, words));
  }

  /** A day. */
  public static ListFilter day(String name, String label) {
    return new ListFilter(name, label, Kind.DAY, List.of());
  }

  /** A text, with some that are offered. */
  public static ListFilter text(
      String name, String label, Collection<String> codes, Function<String, String> words) {
    return new ListFilter(name, label, Kind.TEXT, choices(codes, words));
  }

  private static List<Choice> choices(Collection<String> codes, Function<String, String> words) {
    return codes.stream().map(code -> new Choice(code, words.apply(code))).toList();
  }

  /** What is wrong with a value; nothing where rows can be chosen by it. */
  Optional<InputFault> fault(String given) {
    return switch (kind) {
      case CHOICE ->
          choices.stream().anyMatch(one -> one.code().equals(given))
              ? Optional.empty()
              : Optional.of(fault("list.choice", Message.of("list.choice").with("known", codes())));
      case DAY ->
          RequestContexts.day(given).isPresent()
              ? Optional.empty()
              : Optional.of(fault("day.unknown", Message.of("day.unknown").with("day", given)));
      case TEXT ->
          given.length() <= LONGEST
              ? Optional.empty()
              : Optional.of(fault("list.long", Message.of("list.long").with("most", LONGEST)));
    };
  }

  private List<String> codes() {
    return choices.stream().map(Choice::code).toList();
  }

  private InputFault fault(String code, Message text) {
    return new InputFault(
        Tree.pointer(name), code, code.equals("list.choice") ? text.with("label", label) : text);
  }
}
