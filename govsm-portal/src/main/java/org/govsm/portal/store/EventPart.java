package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Event part: a member of the body of events that the log names, in the sentence {@code
 * event.about-NAME} with the value {@code NAME}, and the page of what it names.
 *
 * @param member where it stands in the body, such as {@code entry.accountId}
 * @param said what is said of its value; the value itself, unless it is a code
 * @param page the address of the page, such as {@code /contracts/{contract}}; empty where there is
 *     none
 */
public record EventPart(String member, String name, UnaryOperator<Object> said, String page) {

  /** The member of a text of several languages that every one has. */
  private static final String ENGLISH = ".en";

  private static final Pattern NAMED = Pattern.compile("\\{([\\w.]+)}");

  /** A part that is called as its member, with no page. */
  public static EventPart of(String member) {
    return new EventPart(member, member, UnaryOperator.identity(), "");
  }

  public EventPart named(String other) {
    return new EventPart(member, other, said, page);
  }

  public EventPart said(UnaryOperator<Object> words) {
    return new EventPart(member, name, words, page);
  }

  public EventPart at(String address) {
    return new EventPart(member, name, said, address);
  }

  /** What is said of an event in a language; empty where its body has no such member. */
  public Optional<Message> in(Map<String, @Nullable Object> body, String language) {
    return value(body, language).map(value -> Message.of("event.about-" + name).with(name, value));
  }

  /** The value, as it is said; empty where the body has no such member. */
  public Optional<Object> value(Map<String, @Nullable Object> body) {
    return find(body, member).map(said);
  }

  /** The value in a language, where the body has the member in it; else as it stands. */
  public Optional<Object> value(Map<String, @Nullable Object> body, String language) {
    return Optional.of(member)
        .filter(name -> name.endsWith(ENGLISH))
        .map(name -> name.substring(0, name.length() - ENGLISH.length()) + "." + language)
        .flatMap(name -> find(body, name))
        .map(said)
        .or(() -> value(body));
  }

  /**
   * The address of the page; empty where there is none, or something that it needs is not said.
   *
   * @param body that of an event of this department
   */
  public Optional<String> pageOf(String department, Map<String, @Nullable Object> body) {
    StringBuilder address = new StringBuilder();
    Matcher part = NAMED.matcher(page);
    while (part.find()) {
      Optional<String> value = text(department, body, part.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      part.appendReplacement(address, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(part.appendTail(address).toString()).filter(one -> !one.isEmpty());
  }

  private static Optional<String> text(
      String department, Map<String, @Nullable Object> body, String name) {
    return name.equals("department")
        ? Optional.of(department)
        : find(body, name)
            .map(one -> one instanceof BigDecimal number ? number.toPlainString() : one.toString());
  }

  private static Optional<Object> find(Map<String, @Nullable Object> body, String name) {
    @Nullable Object found = body;
    for (String step : name.split("\\.", -1)) {
      found = found instanceof Map<?, ?> tree ? tree.get(step) : null;
    }
    return Optional.ofNullable(found);
  }
}
