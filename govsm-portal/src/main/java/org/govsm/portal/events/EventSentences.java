package org.govsm.portal.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.EventDetails;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Event sentences: what happened, in the words {@code event.told.KIND} with the values of the
 * event, else by the name of its kind and its parts. What an event is about is told to whoever may
 * look at the thing itself.
 */
record EventSentences(Store store, Map<String, EventDetails> details) {

  private static final String BY = "by";

  EventRow of(Transaction tx, Event event, Page page, EventActors actors) {
    String who = actors.said(event.actor());
    if (!EventVisibility.tells(store.place(event), page.table(), page.caller(), event)) {
      String withheld =
          kind(event.kind(), page) + page.say("page.stop") + " " + page.say("events.withheld");
      return new EventRow(event, withheld, Optional.empty(), who);
    }
    List<EventPart> parts = store.parts(event);
    Map<String, @Nullable Object> body = parts.isEmpty() ? Map.of() : event.body();
    Optional<String> href =
        parts.stream()
            .flatMap(part -> pageOf(part, event, body).stream())
            .reduce((one, next) -> next);
    return new EventRow(event, said(tx, event, parts, body, page, who), href, who);
  }

  private static Optional<String> pageOf(
      EventPart part, Event event, Map<String, @Nullable Object> body) {
    return part.value(body).flatMap(value -> part.pageOf(event.department(), body));
  }

  private String said(
      Transaction tx,
      Event event,
      List<EventPart> parts,
      Map<String, @Nullable Object> body,
      Page page,
      String who) {
    Map<String, Object> values = new HashMap<>(Map.of(BY, who));
    parts.forEach(
        part ->
            part.value(body, page.words().language())
                .ifPresent(value -> values.put(part.name(), called(part, value, page))));
    EventDetails more = details.get(event.kind());
    if (more != null) {
      values.putAll(more.of(tx, event, page.words()));
    }
    Optional<String> told = told("event.told." + event.kind(), values, page);
    return told.orElseGet(() -> named(event, parts, body, page));
  }

  private static Object called(EventPart part, Object value, Page page) {
    return switch (part.name()) {
      case "pack" -> page.packTitle(String.valueOf(value));
      case "title" -> page.recordedText(String.valueOf(value));
      default -> value;
    };
  }

  /** The sentence, where all that it says is known. */
  private static Optional<String> told(String key, Map<String, Object> values, Page page) {
    if (page.words().find(key).isEmpty()) {
      return Optional.empty();
    }
    Message text = Message.of(key);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      text = text.with(value.getKey(), value.getValue());
    }
    String said = page.words().say(text);
    return said.contains("{") ? Optional.empty() : Optional.of(said);
  }

  private static String named(
      Event event, List<EventPart> parts, Map<String, @Nullable Object> body, Page page) {
    List<String> about = new ArrayList<>();
    parts.forEach(
        part ->
            part.in(body, page.words().language())
                .map(page.words()::say)
                .map(page::recordedText)
                .ifPresent(about::add));
    String kind = kind(event.kind(), page);
    return about.isEmpty() ? kind : kind + ": " + String.join(", ", about);
  }

  /** The name of a kind of event. */
  static String kind(String kind, Page page) {
    return page.words().find("event." + kind).orElse(kind);
  }
}
