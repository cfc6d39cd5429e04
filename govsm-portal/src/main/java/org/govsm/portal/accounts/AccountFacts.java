package org.govsm.portal.accounts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.Moment;
import org.govsm.portal.web.Page;

/** Account facts in words. */
public final class AccountFacts {

  private AccountFacts() {}

  /** One thing that is known. */
  public record Known(String label, String text) {}

  /** What people call an account. */
  public static String name(RegisteredAccount account) {
    Object handle = account.facts().get("handle");
    return (handle instanceof String text ? text : account.id())
        + " ("
        + account.facts().get("platform")
        + ")";
  }

  /** Since when it stands where it stands: by the day where no hour is known. */
  public static Optional<Content> since(RegisteredAccount account, Page page) {
    return account.facts().get("stateSince") instanceof String text
        ? Moment.of(text).map(at -> at.wholeDay() ? page.day(at.day()) : page.instant(at.start()))
        : Optional.empty();
  }

  /** All that fields are for. */
  public static List<Known> of(RegisteredAccount account, Messages words) {
    List<Known> known = new ArrayList<>();
    for (Map.Entry<String, String> typed : AccountFields.typed(account.facts()).entrySet()) {
      String text = typed.getValue();
      boolean flag = text.equals("yes") || text.equals("no");
      boolean code = AccountFields.isCode(typed.getKey());
      known.add(
          new Known(
              words.say("account-field." + typed.getKey()),
              flag ? words.say("form." + text) : code ? words.term(text) : text));
    }
    return known;
  }
}
