package org.govsm.procurement.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.govsm.core.text.Message;

/**
 * What answers of an interface say of themselves beside their items: whether there are pages before
 * and after, and how many items they have. Whatever says that there is more counts, however it is
 * called; what is not in the file is missing.
 */
final class JsonPages {

  private static final Set<String> PLACES = Set.of("meta", "paging", "pageInfo", "kind");

  /** YouTube says of searches that their total is an estimate. */
  private static final String SEARCH = "youtube#searchListResponse";

  /** Whether there are pages before and after. */
  private static final class Turn {

    private boolean before;
    private boolean after;

    private void see(String name, JsonValue value) {
      if (value.isNo()) {
        return;
      }
      before |= isBefore(name);
      after |= isAfter(name);
    }
  }

  private Turn pages = new Turn();

  /** Links without cursors: of insights they lead to other days, of lists to other pages. */
  private Turn links = new Turn();

  private String kind = "";
  private long inAnswer = -1;
  private long inAll = -1;

  private boolean first = true;
  private boolean before;
  private boolean after;
  private long chain;
  private long chainSaid = -1;
  private long said;
  private long found;

  /** Whether a member of an answer says something of its pages. */
  static boolean tells(String name) {
    return PLACES.contains(name) || isBefore(name) || isAfter(name);
  }

  private static boolean isBefore(String name) {
    return plain(name).startsWith("prev") || plain(name).startsWith("hasprev");
  }

  private static boolean isAfter(String name) {
    String plain = plain(name);
    return plain.startsWith("next") || plain.startsWith("hasnext") || plain.equals("hasmore");
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Takes a member of the answer. */
  void tell(String name, JsonValue value) {
    if (name.equals("kind")) {
      kind = value.text();
    } else if (value.isObject()) {
      boolean byTime = name.equals("paging") && value.path("cursors").isNothing();
      value.members().forEach((n, v) -> (byTime ? links : pages).see(n, v));
      inAnswer = Math.max(inAnswer, value.path("result_count").count());
      inAll = Math.max(inAll, value.path("totalResults").count());
    } else {
      pages.see(name, value);
    }
  }

  /**
   * Ends an answer.
   *
   * @param insights whether they are insights, of which the links lead to other days
   */
  void end(long items, boolean insights) {
    if (inAnswer > items) {
      lacks(inAnswer, items);
    }
    boolean back = pages.before || links.before && !insights;
    if (!first && !after && !back) {
      endOfPages();
    }
    chain += items;
    chainSaid = Math.max(chainSaid, kind.equals(SEARCH) ? -1 : inAll);
    before |= first && back;
    after = pages.after || links.after && !insights;
    first = false;
    pages = new Turn();
    links = new Turn();
    kind = "";
    inAnswer = -1;
    inAll = -1;
  }

  private void endOfPages() {
    if (chainSaid > chain) {
      lacks(chainSaid, chain);
    }
    chain = 0;
    chainSaid = -1;
  }

  private void lacks(long more, long items) {
    said += more;
    found += items;
  }

  /** What is to be known of a file whose answers have all been read. */
  List<Message> notes() {
    List<Message> notes = new ArrayList<>();
    if (before || after) {
      notes.add(Message.of("import.json-part"));
    } else {
      endOfPages();
    }
    if (said > 0) {
      notes.add(Message.of("import.json-short").with("said", said).with("count", found));
    }
    return notes;
  }
}
