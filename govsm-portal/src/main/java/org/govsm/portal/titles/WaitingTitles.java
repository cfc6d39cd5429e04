package org.govsm.portal.titles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventsOfKind;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting titles: those that one officer proposed and another may confirm. */
record WaitingTitles(List<TitledDesk> desks, Authorisation table) implements WorkSource {

  private static final String ROUTE = "/titles/{department}/{record}";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (table.route("POST", ROUTE).filter(rule -> rule.allows(caller)).isEmpty()) {
      return items;
    }
    for (TitledDesk desk : desks) {
      if (table.mayLook(caller, desk.page())) {
        proposed(tx, desk, caller)
            .forEach(
                (event, one) ->
                    items.add(
                        WorkItem.of(
                            "title-confirm",
                            one.department(),
                            Map.of("record", one.id()),
                            one.titlePage(),
                            Moments.day(event.at()))));
      }
    }
    return items;
  }

  private static Map<Event, TitledRecord> proposed(Transaction tx, TitledDesk desk, Caller caller) {
    Map<String, Map.Entry<Event, TitledRecord>> found = new LinkedHashMap<>();
    EventsOfKind.of(tx, desk.proposed(), caller::seesDepartment)
        .forEach(
            event -> {
              String id = StoredTree.text(event.body(), desk.member());
              desk.find(tx, event.department(), id)
                  .filter(one -> one.mayConfirm(caller.actor()))
                  .ifPresent(
                      one -> found.put(event.department() + "/" + id, Map.entry(event, one)));
            });
    Map<Event, TitledRecord> last = new LinkedHashMap<>();
    found.values().forEach(one -> last.put(one.getKey(), one.getValue()));
    return last;
  }
}
