package org.govsm.portal.events;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.jdbi.v3.core.argument.Argument;

/** Event list: the events of a department that are asked for, the newest first. */
final class EventList {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /** How many persons the field offers; others can be typed. */
  private static final int OFFERED = 200;

  private EventList() {}

  static Listing asked(
      Transaction tx, String department, ContainerRequestContext request, Page page) {
    EventActors actors = new EventActors(tx, page);
    return Listing.of(
        request,
        ListForm.by("-seq")
            .unsearched()
            .sort("seq", page.say("events.seq"))
            .filter(
                ListFilter.of(
                    "kind",
                    page.say("events.kind"),
                    distinct(tx, department, "kind", Integer.MAX_VALUE),
                    code -> EventSentences.kind(code, page)))
            .filter(
                ListFilter.text(
                    "actor",
                    page.say("events.actor"),
                    distinct(tx, department, "actor", OFFERED),
                    actors::said))
            .filter(ListFilter.day("from", page.say("events.from")))
            .filter(ListFilter.day("to", page.say("events.to"))));
  }

  private static List<String> distinct(Transaction tx, String department, String column, int most) {
    return tx.handle()
        .select(
            "select distinct "
                + column
                + " from event where department = ? order by "
                + column
                + " limit ?",
            department,
            most)
        .mapTo(String.class)
        .list();
  }

  static ListSource<Event> of(Transaction tx, String department, Listing listing) {
    ListQuery query = new ListQuery("event e").where("e.department = ?", department);
    listing.filter("kind").ifPresent(kind -> query.where("e.kind = ?", kind));
    listing.filter("actor").ifPresent(actor -> query.where("e.actor = ?", actor));
    listing.day("from").ifPresent(day -> query.where("e.happened_at >= ?", start(day)));
    listing.day("to").ifPresent(day -> query.where("e.happened_at < ?", start(day.plusDays(1))));
    String order = listing.isDown() ? "e.seq desc" : "e.seq";
    return new ListSource<>() {
      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<Event> rows(long offset, int limit) {
        List<Long> numbers =
            query.keys(tx, "e.seq", (row, context) -> row.getLong(1), order, offset, limit);
        return new EventReader(tx, department).each(numbers);
      }
    };
  }

  /** A day begins at midnight in India. */
  private static Argument start(LocalDate day) {
    return Sql.instant(day.atStartOfDay(INDIA).toInstant());
  }

  static List<ListColumn<EventRow>> columns(Page page) {
    return List.of(
        new ListColumn<>(page.say("events.seq"), row -> row.event().seq()),
        new ListColumn<>(page.say("events.at"), row -> row.event().at()),
        new ListColumn<>(
            page.say("events.kind"), row -> EventSentences.kind(row.event().kind(), page)),
        new ListColumn<>(page.say("events.said"), EventRow::said),
        new ListColumn<>(page.say("events.actor"), EventRow::who),
        new ListColumn<>(page.say("events.actor-id"), row -> row.event().actor()),
        new ListColumn<>(page.say("events.hash"), row -> row.event().hash()));
  }
}
