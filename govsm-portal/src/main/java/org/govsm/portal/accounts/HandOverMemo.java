package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Memorandum of a hand-over: who gave the keys of an account to whom, as an entry of the custody
 * log says it. It says nothing that later entries could change.
 *
 * @param number the place of the entry in the log, from 1
 * @param account the facts of the account
 * @param names of those who are users, by their ids; erased with them
 */
public record HandOverMemo(
    String department,
    int number,
    CustodyEntry entry,
    Map<String, @Nullable Object> account,
    Map<String, String> names) {

  /** The kind of entry that has one. */
  static final String KIND = "TRANSFERRED";

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /** What was recorded. */
  public CustodyEvent event() {
    return entry.event();
  }

  /** The day of the hand-over, in India. */
  public LocalDate day() {
    return LocalDate.ofInstant(event().at(), INDIA);
  }

  /** The number by which it is filed. */
  public String filed() {
    return department + " / custody / " + number;
  }

  /** A fact of the account, if it is a text. */
  public Optional<String> said(String name) {
    return account.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Somebody by the name that is known, with the id of the log; as pages call them else. */
  public String person(Optional<String> id, Page page) {
    return id.map(
            one -> names.containsKey(one) ? names.get(one) + " (" + one + ")" : page.person(one))
        .orElse("–");
  }

  /** Why the keys went, in words. */
  public String reason(Page page) {
    return event().reason().map(why -> reason(why, page)).orElse("–");
  }

  /** A reason, in words where it was chosen from what an exit may be. */
  static String reason(String why, Page page) {
    return MoveDetails.EXITS.contains(why) ? page.say("term." + why) : why;
  }

  /** What stands above it on paper. */
  public DocumentHead head(String title, Page page) {
    return new DocumentHead(
        Optional.of(Letterhead.of(page, department, department)),
        Optional.of(filed()),
        title,
        day(),
        Optional.empty());
  }
}
