package org.govsm.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Work item: something that waits for somebody to do it.
 *
 * @param kind its code; {@code work.KIND} is what is to be done, {@code work.KIND-do} the button
 * @param department whose it is; the chain of the portal itself where it is no department's
 * @param said what is to be done, with the thing it is about; worked out for who reads it
 * @param page where it is done: an address of the portal
 * @param since the day since which it can be done, in India
 * @param due the last day on which it is in time; nothing where no rule or terms set one
 * @param holdsUp whether somebody else can go on only when it is done
 * @param over whether its last moment is over, where it runs in hours
 */
public record WorkItem(
    String kind,
    String department,
    Lazy<Message> said,
    String page,
    LocalDate since,
    Optional<LocalDate> due,
    boolean holdsUp,
    boolean over) {

  /** A title as it is recorded: where it stands in two languages, each says its own. */
  private record Title(String code) implements NamedValue {

    @Override
    public String name(Messages words) {
      return DepartmentNames.Name.of(code, words.language()).text();
    }
  }

  /** What is due first, then what has waited longest. */
  public static final Comparator<WorkItem> BY_DUE =
      Comparator.comparing((WorkItem one) -> one.due().orElse(LocalDate.MAX))
          .thenComparing(WorkItem::since)
          .thenComparing(WorkItem::page)
          .thenComparing(WorkItem::kind);

  /**
   * Order of work: what is due today or late, then what holds somebody up, then the rest; each by
   * its due day, then by how long it has waited.
   */
  public static Comparator<WorkItem> order(LocalDate today) {
    return Comparator.comparing((WorkItem one) -> one.rank(today)).thenComparing(BY_DUE);
  }

  private int rank(LocalDate today) {
    if (due.filter(day -> !day.isAfter(today)).isPresent()) {
      return 0;
    }
    return holdsUp ? 1 : 2;
  }

  /**
   * An item.
   *
   * @param details what its sentence {@code work.KIND} names
   */
  public static WorkItem of(
      String kind, String department, Map<String, ?> details, String page, LocalDate since) {
    return new WorkItem(
        kind,
        department,
        Lazy.of(() -> sentence("work." + kind, details)),
        page,
        since,
        Optional.empty(),
        false,
        false);
  }

  /** A sentence of an item, which says each title in the language of its reader. */
  public static Message sentence(String key, Map<String, ?> details) {
    Message what = Message.of(key);
    for (Map.Entry<String, ?> detail : details.entrySet()) {
      boolean named = detail.getKey().equals("title") && detail.getValue() instanceof String;
      what =
          what.with(
              detail.getKey(),
              named ? new Title(String.valueOf(detail.getValue())) : detail.getValue());
    }
    return what;
  }

  /** What is to be done, with the thing it is about. */
  public Message what() {
    return said.get();
  }

  /** The same with its last day. */
  public WorkItem dueOn(LocalDate day) {
    return new WorkItem(kind, department, said, page, since, Optional.of(day), holdsUp, over);
  }

  /** The same with its last moment, which is over within its day. */
  public WorkItem dueAt(Instant until, Instant now) {
    return new WorkItem(
        kind,
        department,
        said,
        page,
        since,
        Optional.of(Moments.day(until)),
        holdsUp,
        now.isAfter(until));
  }

  /** The same as something that somebody else waits for. */
  public WorkItem holdingUp() {
    return new WorkItem(kind, department, said, page, since, due, true, over);
  }

  /** Whether its last day, or its last moment, is over. */
  public boolean isLate(LocalDate today) {
    return over || due.filter(day -> day.isBefore(today)).isPresent();
  }
}
