package org.govsm.portal.web;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;

/**
 * Confirmation of what cannot be undone. The change is made as a whole, with all its checks; where
 * the form does not say that its sender saw what will happen, nothing of it is kept, and a page
 * says it and sends the same fields again.
 */
public final class Confirmation {

  private static final String FIELD = "sure";

  private Confirmation() {}

  /** Change that nobody confirmed: it ends its unit of work, of which nothing is kept. */
  public static final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Missing() {
      super("not confirmed", null, false, false);
    }
  }

  /** Whether a form says that its sender saw what will happen. */
  public static boolean isGiven(Form form) {
    return form.typed(FIELD).equals("yes");
  }

  /**
   * Ends a unit of work that is not confirmed.
   *
   * @throws Missing if it is not
   */
  public static void require(boolean given) {
    if (!given) {
      throw new Missing();
    }
  }

  /**
   * View of the question.
   *
   * @param title what is asked
   * @param what will happen
   * @param heading what the lines are
   * @param read what is to be seen first, line by line
   * @param button what is on the button
   * @param back the page that it was asked on
   * @param action where the form goes
   * @param fields names and texts that were sent
   */
  public record View(
      Message title,
      Message what,
      Message heading,
      List<String> read,
      String button,
      String back,
      String action,
      List<Map.Entry<String, String>> fields) {}

  /**
   * Page that asks.
   *
   * @param key of its sentences: {@code sure.KEY} asks, {@code sure.KEY-what} says what will
   *     happen, {@code sure.KEY-do} is on the button
   * @param said what its sentences name
   * @param back the page that it was asked on
   * @param buttons names of buttons whose values are sent again too
   */
  public static Response ask(
      Pages pages,
      Page page,
      Form form,
      String key,
      Map<String, Object> said,
      String back,
      String... buttons) {
    return ask(pages, page, form, key, said, "read", List.of(), back, buttons);
  }

  /**
   * Page that asks, and shows what is to be seen first.
   *
   * @param heading {@code sure.HEADING} says what the lines are
   * @param read line by line, such as what was read of what was sent
   */
  public static Response ask(
      Pages pages,
      Page page,
      Form form,
      String key,
      Map<String, Object> said,
      String heading,
      List<String> read,
      String back,
      String... buttons) {
    String sentence = "sure." + key;
    List<Map.Entry<String, String>> fields = new ArrayList<>(form.sentAgain());
    fields.removeIf(one -> one.getKey().equals(FIELD));
    for (String button : buttons) {
      fields.add(Map.entry(button, form.typed(button)));
    }
    View view =
        new View(
            with(Message.of(sentence), said),
            with(Message.of(sentence + "-what"), said),
            Message.of("sure." + heading).with("count", read.size()),
            read,
            sentence + "-do",
            back,
            page.path(),
            fields);
    return pages.show("web/confirmation", page.at(back), view);
  }

  private static Message with(Message message, Map<String, Object> said) {
    Message told = message;
    for (Map.Entry<String, Object> one : said.entrySet()) {
      told = told.with(one.getKey(), one.getValue());
    }
    return told;
  }
}
