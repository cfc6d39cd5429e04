package org.govsm.portal.accounts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactList;
import org.govsm.governance.facts.Moment;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.web.Page;

/** Account facts in words. */
public final class AccountFacts {

  private static final String NAME = "longForm";

  private AccountFacts() {}

  /**
   * One thing that is known.
   *
   * @param isName whether it is what somebody or something is called
   */
  public record Known(String label, String text, boolean isName) {}

  /** What people call an account. */
  public static String name(RegisteredAccount account, Page page) {
    Object handle = account.facts().get("handle");
    return (handle instanceof String text ? text : account.id())
        + " ("
        + page.platform(String.valueOf(account.facts().get("platform")))
        + ")";
  }

  /** Since when it stands where it stands: by the day where no hour is known. */
  public static Optional<Content> since(RegisteredAccount account, Page page) {
    return account.facts().get("stateSince") instanceof String text
        ? Moment.of(text).map(at -> at.wholeDay() ? page.day(at.day()) : page.instant(at.start()))
        : Optional.empty();
  }

  /** All that is known of it, but what its steps say. */
  public static List<Known> of(RegisteredAccount account, Page page) {
    Messages words = page.words();
    FactEntry entry = AccountFields.of(account.facts());
    List<Known> known = new ArrayList<>();
    for (FactField field : entry.fields()) {
      if (field.isAnswered() && !AccountFields.OWN.contains(field.name())) {
        FactInput input = new FactInput(field, Map.of(), Optional.empty(), List.of());
        known.add(
            new Known(field.label(words.language()), input.said(page), field.name().equals(NAME)));
      }
    }
    for (FactList list : entry.lists()) {
      if (list.isAnswered()) {
        String count = words.say(Message.of("facts-page.count").with("count", list.size()));
        known.add(
            new Known(
                list.label(words.language()),
                list.isNone() ? words.say("fact-form.none") : count,
                false));
      }
    }
    return known;
  }
}
