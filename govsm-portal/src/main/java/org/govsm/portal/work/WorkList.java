package org.govsm.portal.work;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.SearchWords;
import org.govsm.portal.web.WaitingCounts;
import org.govsm.portal.web.WorkItem;

/**
 * Work list: what waits for a caller as a page or a file. In the usual order no more is worked out
 * than a page shows; who searches, filters or sorts has all that is kept read. No answer works out
 * more than a few contracts that are behind: it says of how many the tasks are to come.
 */
record WorkList(Desk desk) {

  private static final String USUAL = "order";
  private static final List<String> STATES = List.of("late", "dated");

  /**
   * A page of the list.
   *
   * @param more whether there are more than were looked for
   * @param behind of how many contracts the tasks are not in it yet
   */
  record Shown(Listed<WorkItem> list, boolean more, int behind) {}

  /** By what it can be searched, filtered and sorted; of one department there is no choice. */
  static ListForm form(Transaction tx, Page page) {
    Collection<String> departments = DepartmentIndex.seen(tx, page.caller());
    ListForm form =
        ListForm.by(USUAL)
            .sort(USUAL, page.say("work.order"))
            .sort("due", page.say("work.due"))
            .sort("since", page.say("work.since"))
            .sort("what", page.say("work.what"))
            .filter(
                ListFilter.of(
                    "state", page.say("work.due"), STATES, code -> page.say("work.state-" + code)));
    return departments.size() < 2
        ? form
        : form.filter(
            ListFilter.of(
                "department", page.say("work.department"), departments, page::departmentName));
  }

  Shown shown(Transaction tx, Page page, Listing listing) {
    int behind = desk.behind(tx, page.caller());
    if (listing.isNarrowed() || !listing.order().equals(USUAL)) {
      return new Shown(
          Listed.of(listing, "/work", ListSource.of(asked(tx, page, listing))), false, behind);
    }
    int most = Math.max(listing.page() * Listing.ROWS, WaitingCounts.MOST - 1);
    Usual usual = new Usual(tx, page, listing.offset(), most + 1);
    page.services().counts().ifPresent(all -> all.known(tx, page.caller(), (int) usual.count()));
    return new Shown(Listed.of(listing, "/work", usual), usual.count() > most, behind);
  }

  /** The list in its usual order, of which no more than a page is held. */
  private final class Usual implements ListSource<WorkItem> {

    private final Transaction tx;
    private final Page page;
    private final long from;
    private final int most;
    private final Desk.Some some;

    Usual(Transaction tx, Page page, long from, int most) {
      this.tx = tx;
      this.page = page;
      this.from = from;
      this.most = most;
      this.some = read(from, Listing.ROWS);
    }

    private Desk.Some read(long offset, int limit) {
      return desk.some(tx, page.caller(), page.words(), offset, limit, most);
    }

    @Override
    public long count() {
      return some.looked();
    }

    /** Of a page behind the last one the last is shown, which was not held. */
    @Override
    public List<WorkItem> rows(long offset, int limit) {
      return offset == from && limit <= Listing.ROWS
          ? some.items().stream().limit(limit).toList()
          : read(offset, limit).items();
    }
  }

  Response file(Transaction tx, Page page, Listing listing, Listing.Format format) {
    desk.requireAll(tx, page.caller());
    LocalDate today = desk.today();
    List<ListColumn<WorkItem>> columns =
        List.of(
            new ListColumn<>(page.say("work.what"), one -> page.words().say(one.what())),
            new ListColumn<>(page.say("work.department"), one -> page.chainName(one.department())),
            new ListColumn<>(page.say("work.since"), WorkItem::since),
            new ListColumn<>(page.say("work.due"), one -> one.due().orElse(null)),
            new ListColumn<>(
                page.say("work.state-late"),
                one -> page.say(one.isLate(today) ? "form.yes" : "form.no")),
            new ListColumn<>(page.say("work.page"), WorkItem::page));
    return new ListFile<>("work", columns, ListSource.of(asked(tx, page, listing))::rows)
        .in(format);
  }

  private List<WorkItem> asked(Transaction tx, Page page, Listing listing) {
    LocalDate today = desk.today();
    Optional<String> state = listing.filter("state");
    Search search = new Search(desk, page, listing.words());
    List<WorkItem> found = new ArrayList<>();
    desk.each(tx, page.caller(), page.words())
        .forEachRemaining(
            one -> {
              if (listing.passes("department", one.department())
                  && (state.filter("late"::equals).isEmpty() || one.isLate(today))
                  && (state.filter("dated"::equals).isEmpty() || one.due().isPresent())
                  && search.finds(one)) {
                found.add(one);
              }
            });
    return listing.sort().equals("what")
        ? byWords(page, found, listing.isDown())
        : sorted(found, order(listing.sort(), today), listing.isDown());
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order, boolean down) {
    return all.stream().sorted(down ? order.reversed() : order).toList();
  }

  private static Comparator<WorkItem> order(String sort, LocalDate today) {
    return switch (sort) {
      case "since" -> Comparator.comparing(WorkItem::since).thenComparing(WorkItem.BY_DUE);
      case "due" -> WorkItem.BY_DUE;
      default -> WorkItem.order(today);
    };
  }

  /** An item with what it is sorted by: its sentence, put into words once. */
  private record Worded(String text, WorkItem item) {}

  private List<WorkItem> byWords(Page page, List<WorkItem> all, boolean down) {
    List<Worded> worded =
        all.stream().map(one -> new Worded(desk.folded(one, page.words()), one)).toList();
    Comparator<Worded> order =
        Comparator.comparing(Worded::text).thenComparing(Worded::item, WorkItem.BY_DUE);
    return sorted(worded, order, down).stream().map(Worded::item).toList();
  }

  /** Search for words in the sentence of an item and the name of its department. */
  private static final class Search {

    private final Desk desk;
    private final Page page;
    private final List<String> words;

    /** Of each department the words that its name has not. */
    private final Map<String, List<String>> others = new HashMap<>();

    Search(Desk desk, Page page, List<String> words) {
      this.desk = desk;
      this.page = page;
      this.words = words;
    }

    boolean finds(WorkItem one) {
      if (words.isEmpty()) {
        return true;
      }
      List<String> sought = others.computeIfAbsent(one.department(), this::others);
      if (sought.isEmpty()) {
        return true;
      }
      String text = desk.folded(one, page.words());
      return sought.stream().allMatch(text::contains);
    }

    private List<String> others(String department) {
      String name = SearchWords.fold(page.departmentName(department));
      return words.stream().filter(word -> !name.contains(word)).toList();
    }
  }
}
